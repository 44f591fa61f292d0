using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Testing.Oidc;

/// <summary>
/// An OpenID Connect provider on loopback: discovery, authorize (whoever is named by <see cref="Person"/> consents at once), token with an
/// RS256 id_token, keys, end of session. It checks client, secret, redirect address and PKCE as a real one does; its faults are set by tests.
/// </summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "mailbox";
    public const string ClientSecret = "the-provider-gave-this";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreignKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> _grants = new();
    private readonly WebApplication _app;

    private OidcProvider(WebApplication app) => _app = app;

    /// <summary>Who is signed in at the provider.</summary>
    public string Person { get; set; } = "";

    public OidcFault Fault { get; set; }

    /// <summary>The queries with which people were sent to end their session.</summary>
    public ConcurrentQueue<IQueryCollection> Ended { get; } = new();

    public Uri Authority { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<OidcProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new OidcProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        provider.Authority = new Uri(provider._app.Urls.First());
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _foreignKey.Dispose();
    }

    private string Issuer => Authority.ToString().TrimEnd('/');

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Issuer,
            authorization_endpoint = $"{Issuer}/authorize",
            token_endpoint = $"{Issuer}/token",
            jwks_uri = $"{Issuer}/keys",
            end_session_endpoint = $"{Issuer}/end",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k1", n = Url(key.Modulus!), e = Url(key.Exponent!) } } });
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/end", (HttpRequest request) =>
        {
            Ended.Enqueue(request.Query);
            return Results.Redirect($"{request.Query["post_logout_redirect_uri"]}?state={Uri.EscapeDataString(request.Query["state"].ToString())}");
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256"
            || !asked["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var back = asked["redirect_uri"].ToString();
        _grants[code] = new Grant(back, asked["nonce"].ToString(), asked["code_challenge"].ToString(), Person);
        var state = Fault is OidcFault.State ? "forged" : asked["state"].ToString();
        return Results.Redirect($"{back}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_grants.TryRemove(form["code"].ToString(), out var grant)
            || form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != grant.Back
            || Url(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = IdToken(grant) });
    }

    private string IdToken(Grant grant)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var head = Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = "k1" }));
        var body = Url(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["iss"] = Fault is OidcFault.Issuer ? "https://another.example" : Issuer,
            ["aud"] = Fault is OidcFault.Audience ? "another-client" : ClientId,
            ["sub"] = $"subject of {grant.Person}",
            ["preferred_username"] = grant.Person,
            ["nonce"] = Fault is OidcFault.Nonce ? "forged" : grant.Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
        }));
        var signer = Fault is OidcFault.Signature ? _foreignKey : _key;
        var signature = signer.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{body}.{Url(signature)}";
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Grant(string Back, string Nonce, string Challenge, string Person);
}
