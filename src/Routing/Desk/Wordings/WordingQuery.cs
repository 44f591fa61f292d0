using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>Which wordings somebody looks for (口径检索).</summary>
public sealed record WordingQuery
{
    /// <summary>Words in topic, title or text; all of them have to stand there.</summary>
    public string? Words { get; init; }

    public WordingKind? Kind { get; init; }

    public WordingState? State { get; init; }

    /// <summary>Only what waits for approval.</summary>
    public bool Waiting { get; init; }

    /// <summary>A desk or bureau, with its desks.</summary>
    public string? Division { get; init; }

    /// <summary>Only what ends within so many days from today, today included.</summary>
    public int? EndsWithinDays { get; init; }
}
