namespace Messaging.MailboxApi.Configuration;

/// <summary>The system's clock moved by <c>Clock:Offset</c>; demo and test databases only.</summary>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
