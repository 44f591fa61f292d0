using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Sections <c>Proxy</c> and <c>Public</c>: whose forwarded addresses are believed, and how links to us begin.</summary>
internal static class ProxySettings
{
    /// <summary>Nobody's forwarded headers are believed unless <c>Proxy:KnownNetworks:N</c> names the proxy's network.</summary>
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = configuration.GetSection("Proxy:KnownNetworks").GetChildren()
            .Select(section => System.Net.IPNetwork.TryParse(section.Value, out var network)
                ? network
                : IPAddress.TryParse(section.Value, out var address)
                    ? new System.Net.IPNetwork(address, address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
                    : throw new WrongConfigurationException(section.Path, $"'{section.Value}' is not a network such as 10.0.0.0/8."))
            .ToList();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            networks.ForEach(forwarded.KnownIPNetworks.Add);
            forwarded.ForwardedHeaders = networks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
    }
}
