using System.Net;
using System.Net.Sockets;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>The network a stranger comes from (来访网段), as limits count it.</summary>
internal static class ClientNetwork
{
    /// <summary>An IPv6 customer is handed a /64 at least, and would otherwise have 2^64 buckets.</summary>
    public static IPAddress Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
