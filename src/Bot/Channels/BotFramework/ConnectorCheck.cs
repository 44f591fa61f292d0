using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>
/// Whether an activity comes from the Bot Framework (来源核验): signed by one of its keys that is endorsed for the channel, made out to our app, in
/// time, and vouching for the address to which we are to reply. There is no way to switch this off.
/// </summary>
internal sealed class ConnectorCheck : IDisposable
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(5);
    private static readonly string[] _algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new();
    private readonly BotFrameworkOptions _options;
    private readonly TimeProvider _time;
    private readonly ConnectorKeys _connector;
    private readonly ConnectorKeys _emulator;

    public ConnectorCheck(IHttpClientFactory http, BotFrameworkOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _connector = new ConnectorKeys(http.CreateClient(BotFrameworkServices.KeysClient), options.Metadata, time);
        _emulator = new ConnectorKeys(http.CreateClient(BotFrameworkServices.KeysClient), options.EmulatorMetadata, time);
    }

    /// <exception cref="DirectLineRefused">401: no token, or not a good one; 403: a good one, but not for this activity.</exception>
    public async Task CheckAsync(string token, Activity activity, CancellationToken cancel)
    {
        var read = Read(token) ?? throw Unauthorized();
        var emulator = _options.Emulator && _options.EmulatorIssuers.Contains(read.Issuer, StringComparer.Ordinal);
        if (string.IsNullOrEmpty(read.Kid) || await (emulator ? _emulator : _connector).FindAsync(read.Kid, cancel) is not { } key)
        {
            throw Unauthorized();
        }

        var result = await _handler.ValidateTokenAsync(token, Rules(key, emulator));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken good)
        {
            throw Unauthorized();
        }

        if (emulator ? !MayEmulate(good, activity) : !Endorses(key, activity) || !VouchesFor(good, activity))
        {
            throw DirectLineRefused.Forbidden("The token is not for this activity.");
        }
    }

    public void Dispose()
    {
        _connector.Dispose();
        _emulator.Dispose();
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return token.Length <= LongestToken && _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token) : null;
        }
        catch (ArgumentException)
        {
            // Looks like a token and is none.
            return null;
        }
    }

    private TokenValidationParameters Rules(JsonWebKey key, bool emulator) => new()
    {
        IssuerSigningKey = key,
        ValidAlgorithms = _algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidIssuers = emulator ? _options.EmulatorIssuers : [_options.Issuer],
        ValidAudience = _options.AppId,
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && end + _skew > _time.GetUtcNow().UtcDateTime && (from is not { } begin || begin - _skew <= _time.GetUtcNow().UtcDateTime),
    };

    private static bool Endorses(JsonWebKey key, Activity activity) =>
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) &&
        endorsements is JsonElement { ValueKind: JsonValueKind.Array } list &&
        list.EnumerateArray().Any(channel => channel.ValueKind is JsonValueKind.String && channel.ValueEquals(activity.ChannelId));

    private static bool VouchesFor(JsonWebToken token, Activity activity) =>
        token.TryGetPayloadValue<string>("serviceurl", out var vouched) &&
        !string.IsNullOrEmpty(vouched) &&
        string.Equals(vouched.TrimEnd('/'), activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The Emulator names no address in its token, so only this machine's own is believed.</summary>
    private bool MayEmulate(JsonWebToken token, Activity activity) =>
        ((token.TryGetPayloadValue<string>("appid", out var app) && app == _options.AppId)
            || (token.TryGetPayloadValue<string>("azp", out var party) && party == _options.AppId))
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) && service.IsLoopback;

    private static DirectLineRefused Unauthorized() => DirectLineRefused.NoToken();
}
