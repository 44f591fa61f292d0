using System.Net;
using System.Net.Sockets;

namespace Messaging.MailboxApi.Access;

/// <summary>Who is at the other end, as far as an address tells (来访网络).</summary>
internal static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>Whoever has an IPv6 network has all its addresses.</summary>
    public static string Network(this IPAddress? address) =>
        address is null ? ""
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
        : address.ToString();
}
