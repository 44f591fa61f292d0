namespace Messaging.MailboxApi.Demo;

/// <summary>A clock that is set: the composed year runs through the real acts in a second.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset to) => _now = to.ToUniversalTime();
}
