namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>
/// A rule of dispatch that the program applies (分办规则): when words of every group in <see cref="All"/> stand
/// together and none of <see cref="None"/>, it speaks for (or, with a negative weight, against) an addressee.
/// </summary>
public sealed record Cue
{
    /// <summary>The desk, authority or out-of-scope code it speaks for.</summary>
    public required string For { get; init; }

    public required double Weight { get; init; }

    /// <summary>Groups of words; each group must be met by one of its words.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> All { get; init; }

    /// <summary>Words that silence the rule.</summary>
    public required IReadOnlyList<string> None { get; init; }

    /// <summary>Shown to the dispatcher as the reason.</summary>
    public required string Because { get; init; }
}
