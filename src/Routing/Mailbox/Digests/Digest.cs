namespace Messaging.Routing.Mailbox.Digests;

/// <summary>What came in during a day or a week (互联网舆情报告), written once when the period is over and never changed.</summary>
public sealed class Digest
{
    public int Id { get; private set; }

    public DigestPeriod Period { get; init; }

    /// <summary>First day, in China.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly To { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; init; } = "";
}
