using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>A clock the test moves, which tells when somebody begins to wait on it for a given time.</summary>
internal sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Dictionary<TimeSpan, TaskCompletionSource> _awaited = [];

    public Task BeginsToWaitAsync(TimeSpan time)
    {
        lock (_awaited)
        {
            _awaited[time] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _awaited[time].Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_awaited)
        {
            if (_awaited.TryGetValue(dueTime, out var awaited))
            {
                awaited.TrySetResult();
            }
        }

        return timer;
    }
}
