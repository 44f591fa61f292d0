using System.Net;
using System.Net.Sockets;

namespace Messaging.Bot.Channels;

/// <summary>The network a stranger comes from (来访网段), as limits count it.</summary>
public static class ClientNetwork
{
    /// <summary>An IPv6 customer is handed a /64 at least, and would otherwise have 2^64 buckets.</summary>
    public static IPAddress Of(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);

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

    /// <summary>As a key; empty where the address is not known.</summary>
    public static string Name(IPAddress? address) => address is null ? "" : Of(address).ToString();
}
