using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.MailboxApi.Tests.BotFramework;

/// <summary>
/// Microsoft's side on loopback: the OpenID document with its keys, the token service, and a channel's connector that keeps what the bot sends.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    public const string AppId = "00000000-1111-2222-3333-444444444444";
    public const string AppSecret = "the-app-registration-gave-this";
    public const string Issuer = "https://connector.example";
    public const string EmulatorIssuer = "https://sts.example/emulator/";

    private readonly ConcurrentDictionary<string, (RSA Key, string[] Endorsements)> _keys = new();
    private readonly WebApplication _app;
    private int _tokens;

    private FakeConnector(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string ServiceUrl => new Uri(Address, "/service/").ToString();

    public int KeysAsked { get; private set; }

    public int TokensGiven => _tokens;

    /// <summary>What the connector answers to what the bot sends.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public ConcurrentQueue<(string Path, string Authorization, JsonElement Activity)> Sent { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector.AddKey("k1", "msteams", "directline");
        connector.Map();
        await connector._app.StartAsync();
        connector.Address = new Uri(connector._app.Urls.First());
        return connector;
    }

    public (string Key, string Value)[] Settings(bool emulator = false) =>
    [
        ("BotFramework:AppId", AppId),
        ("BotFramework:AppSecret", AppSecret),
        ("BotFramework:LoginUrl", Address.ToString()),
        ("BotFramework:Metadata", new Uri(Address, "/openid").ToString()),
        ("BotFramework:Issuer", Issuer),
        ("BotFramework:Emulator", emulator ? "true" : "false"),
        ("BotFramework:EmulatorMetadata", new Uri(Address, "/openid").ToString()),
        ("BotFramework:EmulatorIssuers:0", EmulatorIssuer),
    ];

    public void AddKey(string id, params string[] endorsements) => _keys[id] = (RSA.Create(2048), endorsements);

    /// <summary>A token as the connector makes it, with claims that a test may bend.</summary>
    public string Token(Action<Dictionary<string, object>>? bend = null, string key = "k1", RSA? signer = null, string algorithm = "RS256")
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 600,
        };
        bend?.Invoke(claims);
        var signed = $"{Part(new { alg = algorithm, typ = "JWT", kid = key })}.{Part(claims)}";
        return algorithm switch
        {
            "none" => $"{signed}.",
            "HS256" => $"{signed}.{Url(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.ASCII.GetBytes(signed)))}",
            _ => $"{signed}.{Url((signer ?? _keys[key].Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}",
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (key, _) in _keys.Values)
        {
            key.Dispose();
        }
    }

    private void Map()
    {
        _app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = new Uri(Address, "/keys").ToString() }));
        _app.MapGet("/keys", () =>
        {
            KeysAsked++;
            return Results.Json(new { keys = _keys.Select(key => Published(key.Key, key.Value.Key, key.Value.Endorsements)) });
        });
        _app.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return tenant == "botframework.com" && form["grant_type"] == "client_credentials" && form["client_id"] == AppId && form["client_secret"] == AppSecret
                ? Results.Json(new { access_token = $"outbound-{Interlocked.Increment(ref _tokens)}", token_type = "Bearer", expires_in = 3600 })
                : Results.BadRequest();
        });
        _app.MapPost("/service/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            var activity = (await JsonDocument.ParseAsync(request.Body)).RootElement;
            Sent.Enqueue((request.Path, request.Headers.Authorization.ToString(), activity));
            return Results.Json(new { id = "sent" }, statusCode: Status);
        });
    }

    private static object Published(string id, RSA key, string[] endorsements)
    {
        var open = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = id, n = Url(open.Modulus!), e = Url(open.Exponent!), endorsements };
    }

    private static string Part(object json) => Url(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
