using System.Collections.Concurrent;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// An allowance that is used up (调用额度) is used up for everybody: until it is renewed WeChat is not asked again, instead of once for every
/// answer that waits.
/// </summary>
internal sealed class CallPause(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, int Code)> _paused = new(StringComparer.Ordinal);

    /// <returns>The code with which the call was refused last; null when it may be made.</returns>
    public int? Of(string call) => _paused.TryGetValue(call, out var pause) && clock.GetUtcNow() < pause.Until ? pause.Code : null;

    public void After(string call, WeChatVerdict verdict, int code)
    {
        if (Until(verdict) is { } until)
        {
            _paused[call] = (until, code);
        }
    }

    /// <summary>Null: no allowance is used up.</summary>
    public DateTimeOffset? Until(WeChatVerdict verdict) => verdict switch
    {
        WeChatVerdict.NextMinute => clock.Now().AddMinutes(1),
        WeChatVerdict.NextDay => ChinaTime.StartOf(ChinaTime.DateOf(clock.Now()).AddDays(1)).AddMinutes(5),
        _ => null,
    };
}
