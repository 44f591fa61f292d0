using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>
/// The public keys with which a token service signs (签名公钥), as its OpenID document names them. Kept for a day, and fetched again when a token
/// names a key that is not among them; but not at every such token, or anybody could make us ask without end.
/// </summary>
internal sealed class ConnectorKeys(HttpClient http, Uri metadata, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _keptFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private Known? _known;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    /// <returns>Null when the service has no such key.</returns>
    /// <exception cref="HttpRequestException">The service does not answer, and nothing is known of it.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancel)
    {
        if (Fresh()?.Key(keyId) is { } key)
        {
            return key;
        }

        await _oneAtATime.WaitAsync(cancel);
        try
        {
            if (Fresh()?.Key(keyId) is { } fetched)
            {
                return fetched;
            }

            if (time.GetUtcNow() - _triedAt >= _betweenTries)
            {
                _triedAt = time.GetUtcNow();
                _known = new Known(await FetchAsync(cancel), _triedAt);
            }

            return (_known ?? throw new HttpRequestException("The token service's keys are not known yet.")).Key(keyId);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Known? Fresh() => _known is { } known && time.GetUtcNow() - known.At < _keptFor ? known : null;

    private async Task<JsonWebKeySet> FetchAsync(CancellationToken cancel)
    {
        var document = await http.GetFromJsonAsync<JsonElement>(metadata, cancel);
        var address = new Uri(document.GetProperty("jwks_uri").GetString() ?? "", UriKind.Absolute);
        return new JsonWebKeySet(await http.GetStringAsync(address, cancel));
    }

    private sealed record Known(JsonWebKeySet Set, DateTimeOffset At)
    {
        public JsonWebKey? Key(string id) => Set.Keys.FirstOrDefault(key => key.Kid == id);
    }
}
