using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Who is asking (调用方): a page with its token, a portal's server with the secret, or a stranger.</summary>
internal sealed class DirectLineCaller(DirectLineTokens tokens, DirectLineOptions options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? _secret = options.Secret is { } secret ? Hash(secret) : null;

    /// <exception cref="DirectLineRefused">No token, not ours, expired, or of another conversation.</exception>
    public async Task<DirectLineGrant> GrantAsync(HttpRequest request, string conversation)
    {
        var grant = await GrantAsync(request);
        return grant.Conversation == conversation ? grant : throw DirectLineRefused.WrongToken();
    }

    /// <exception cref="DirectLineRefused">No token, not ours, or expired.</exception>
    public async Task<DirectLineGrant> GrantAsync(HttpRequest request)
    {
        // What clients without a token send ("undefined") is no token, rather than a wrong one.
        var token = Credential(request);
        return token?.Count(letter => letter == '.') == 2
            ? Granted(await tokens.CheckAsync(token))
            : throw DirectLineRefused.NoToken();
    }

    /// <exception cref="DirectLineRefused">Not ours, expired, or of another conversation.</exception>
    public async Task<DirectLineGrant> GrantForStreamAsync(string? token, string conversation)
    {
        var grant = Granted(await tokens.CheckForStreamAsync(token ?? throw DirectLineRefused.NoToken()));
        return grant.Conversation == conversation ? grant : throw DirectLineRefused.WrongToken();
    }

    /// <summary>Whether the request bears the secret. In constant time, and whatever its length.</summary>
    public bool HasSecret(HttpRequest request) =>
        _secret is not null &&
        Credential(request) is { } credential &&
        CryptographicOperations.FixedTimeEquals(Hash(credential), _secret);

    public static bool HasCredential(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Authorization);

    private static string? Credential(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    private static DirectLineGrant Granted(TokenCheck check) =>
        check.Grant ?? throw (check.Expired ? DirectLineRefused.TokenExpired() : DirectLineRefused.WrongToken());

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
