using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>A wording as it stands today (口径一览).</summary>
/// <param name="Wording">With all its versions.</param>
/// <param name="State">As of today in the office's calendar.</param>
/// <param name="Live">The version in force; null when none is.</param>
/// <param name="Today">The day this was read on.</param>
public sealed record WordingView(Wording Wording, WordingState State, WordingVersion? Live, DateOnly Today)
{
    /// <summary>What people see first: what is in force, else what was written last.</summary>
    public WordingVersion Shown => Live ?? Wording.Newest;

    /// <summary>Whole days until the last day in force; null when no end is set or nothing is in force.</summary>
    public int? DaysLeft => Live?.To is { } to ? to.DayNumber - Today.DayNumber : null;

    internal static WordingView Of(Wording wording, DateOnly today) =>
        new(wording, wording.StateOn(today), wording.LiveOn(today), today);
}
