namespace Messaging.MailboxApi.Configuration;

/// <summary>The system's clock moved by <c>Clock:Offset</c>; demo and test databases only.</summary>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    private long _ticks = offset.Ticks;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>Forward only: what has happened must not lie in the future.</summary>
    public void MoveOn(TimeSpan by) => Interlocked.Add(ref _ticks, Math.Max(0, by.Ticks));
}
