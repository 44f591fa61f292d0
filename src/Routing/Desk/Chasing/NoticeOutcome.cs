namespace Messaging.Routing.Desk.Chasing;

/// <summary>What a way says became of one message (发送结果).</summary>
public abstract record NoticeOutcome
{
    private NoticeOutcome()
    {
    }

    /// <summary>The mail server or the robot took it.</summary>
    public sealed record Sent : NoticeOutcome;

    /// <summary>Nothing went out; it may be tried again.</summary>
    public sealed record TryLater(string Reason) : NoticeOutcome;

    /// <summary>Refused for good.</summary>
    public sealed record Refused(string Reason) : NoticeOutcome;

    /// <summary>It may have arrived.</summary>
    public sealed record Unknown(string Reason) : NoticeOutcome;
}
