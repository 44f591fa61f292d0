using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Whether a signed push is recent. A signature never expires, so an old one may be somebody's copy; but when many of a minute's messages
/// look old it is our own clock that is wrong, and refusing them would lose what citizens write.
/// </summary>
internal sealed partial class Freshness(WeChatOptions options, TimeProvider clock, ChannelMeter meter, ILogger<Freshness> logger)
{
    /// <summary>Fewer say nothing about the clock.</summary>
    private const int FewestToJudge = 5;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<(DateTimeOffset At, string Push, bool Stale)> _seen = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _stale;

    /// <param name="seconds">The push's timestamp.</param>
    /// <param name="push">What makes it another push: a copy sent many times counts once.</param>
    /// <exception cref="PushRefusedException">It is too old, or from the future.</exception>
    public void Check(long seconds, string push)
    {
        var now = clock.GetUtcNow();
        var age = (now - DateTimeOffset.UnixEpoch).TotalSeconds - seconds;
        var stale = Math.Abs(age) > options.Freshness.TotalSeconds;
        var ourClock = Remember(now, push, stale);
        if (!stale)
        {
            return;
        }

        meter.Stale(accepted: ourClock);
        if (!ourClock)
        {
            throw new PushRefusedException("timestamp is too far from our clock; see WeChat:FreshnessMinutes.", 403);
        }

        LogClock((long)age);
    }

    private bool Remember(DateTimeOffset now, string push, bool stale)
    {
        lock (_lock)
        {
            while (_seen.TryPeek(out var oldest) && (now - oldest.At > Minute || _seen.Count >= MostRemembered))
            {
                _seen.Dequeue();
                _known.Remove(oldest.Push);
                _stale -= oldest.Stale ? 1 : 0;
            }

            if (_known.Add(push))
            {
                _seen.Enqueue((now, push, stale));
                _stale += stale ? 1 : 0;
            }

            return _seen.Count >= FewestToJudge && _stale * 5 > _seen.Count;
        }
    }

    [LoggerMessage(EventId = 3231, EventName = "WeChatClock", Level = LogLevel.Error,
        Message = "More than a fifth of a minute's WeChat messages look {Seconds} s old: this machine's clock is wrong and an administrator must act. They are accepted.")]
    private partial void LogClock(long seconds);
}
