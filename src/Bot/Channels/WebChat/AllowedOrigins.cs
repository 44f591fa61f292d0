using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>The sites whose pages may talk to web chat (允许嵌入的网站): our own, and those the configuration names.</summary>
internal sealed class AllowedOrigins
{
    private readonly HashSet<string> _listed;

    public AllowedOrigins(IEnumerable<string> listed) =>
        _listed = listed.Select(Normalised).OfType<string>().ToHashSet(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Listed => _listed;

    /// <summary>
    /// Whether a socket may be opened by a page of <paramref name="origin"/>. Browsers apply no CORS to WebSockets, so the
    /// server has to ask; what sends no origin is no browser, and the token decides alone.
    /// </summary>
    public bool MayConnect(string? origin, HttpRequest request)
    {
        if (string.IsNullOrEmpty(origin))
        {
            return true;
        }

        return TryParse(origin, out var site) &&
            (_listed.Contains(Text(site)) || IsOurs(site, request.Host));
    }

    /// <summary>An origin as browsers write it, or null when <paramref name="text"/> is none.</summary>
    public static string? Normalised(string text) => TryParse(text, out var site) ? Text(site) : null;

    /// <remarks>
    /// Host and port alone: behind a proxy that ends TLS the page is https while the request here is plain http.
    /// </remarks>
    private static bool IsOurs(Uri site, HostString host) =>
        host.HasValue &&
        Uri.TryCreate($"{site.Scheme}://{host.Value}", UriKind.Absolute, out var own) &&
        own.IdnHost.Equals(site.IdnHost, StringComparison.OrdinalIgnoreCase) &&
        own.Port == site.Port;

    private static bool TryParse(string text, [NotNullWhen(true)] out Uri? site) =>
        Uri.TryCreate(text, UriKind.Absolute, out site) &&
        (site.Scheme == Uri.UriSchemeHttp || site.Scheme == Uri.UriSchemeHttps) &&
        site.AbsolutePath is "/" && site.Query.Length == 0 && site.Fragment.Length == 0 && site.UserInfo.Length == 0;

    private static string Text(Uri site)
    {
        var host = site.HostNameType is UriHostNameType.IPv6 ? $"[{site.IdnHost}]" : site.IdnHost;
        return site.IsDefaultPort ? $"{site.Scheme}://{host}" : $"{site.Scheme}://{host}:{site.Port}";
    }
}
