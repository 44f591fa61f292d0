using System.Security.Cryptography;
using System.Text.Json;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// The one access token everybody uses. It is fetched from <c>stable_token</c> in normal mode, where asking again gives
/// the same token, so that nodes cannot take it from each other; and it is shared, protected, in the database, so that
/// they need not all ask.
/// </summary>
internal sealed class AccessTokens(WeChatApi api, SharedValues shared, WeChatOptions options, ChannelMeter meter, TimeProvider clock) : IDisposable
{
    /// <summary>WeChat renews five minutes before the end and lets old and new work for so long.</summary>
    private static readonly TimeSpan _renewal = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private AccessToken? _current;
    private volatile string? _failed;

    private string SharedName => $"wechat-access-token:{options.AppId}";

    /// <exception cref="NoAccessTokenException">WeChat gave none.</exception>
    public async Task<AccessToken> GetAsync(CancellationToken cancel)
    {
        if (Good() is { } known)
        {
            return known;
        }

        await _oneAtATime.WaitAsync(cancel);
        try
        {
            return Good() ?? (_current = await SharedAsync(cancel) ?? await FetchAsync(cancel));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Only if it is still the one in use: another caller may have had the same failure and fetched already.</summary>
    public void Drop(AccessToken failed)
    {
        if (Interlocked.CompareExchange(ref _current, null, failed) == failed)
        {
            _failed = failed.Value;
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private AccessToken? Good() => _current is { } token && clock.GetUtcNow() < token.GoodUntil ? token : null;

    /// <summary>What another node fetched, unless it is the one that has just failed here.</summary>
    private async Task<AccessToken?> SharedAsync(CancellationToken cancel) =>
        await shared.FindAsync(SharedName, cancel) is ({ } value, { } until) && value != _failed && clock.GetUtcNow() < until
            ? new AccessToken(value, until)
            : null;

    private async Task<AccessToken> FetchAsync(CancellationToken cancel)
    {
        var answer = await api.PostAsync("cgi-bin/stable_token", null, RawJson.TokenRequest(options.AppId!, options.AppSecret!), cancel);

        if (!answer.IsSuccess
            || !answer.Body.TryGetProperty("access_token", out var value) || value.ValueKind != JsonValueKind.String
            || !answer.Body.TryGetProperty("expires_in", out var seconds) || !seconds.TryGetInt32(out var lifetime))
        {
            meter.Token(given: false);
            throw new NoAccessTokenException(answer.IsSuccess ? WeChatAnswer.Unknown(200) : answer);
        }

        meter.Token(given: true);

        // A little jitter, so that nodes do not all ask in the same second.
        var good = TimeSpan.FromSeconds(lifetime) - _renewal - TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32(30));
        var token = new AccessToken(value.GetString()!, clock.Now() + (good > TimeSpan.Zero ? good : TimeSpan.Zero));
        await shared.SetAsync(SharedName, token.Value, token.GoodUntil, cancel);
        return token;
    }
}
