using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>The limits in force, by kind, source and receipt day.</summary>
/// <param name="rules">The set as it is known now; an administrator may change it while the office works.</param>
public sealed class DeadlineRules(Func<RuleSet> rules)
{
    /// <summary>The limits the program comes with; see <see cref="RuleSet.Default"/>.</summary>
    public static DeadlineRules Default { get; } = new(() => RuleSet.Default);

    /// <summary>Working days of a redo (重办): practice of other mailboxes.</summary>
    public int RedoWorkingDays => 3;

    /// <summary>The rule that judges an item of this kind received on this day; a source's own goes before the general one.</summary>
    public DeadlineRule For(ItemKind kind, DateOnly receivedOn, string? source = null)
    {
        DeadlineRule? general = null;
        foreach (var rule in rules().Answers)
        {
            if (rule.Kind == kind && rule.IsInForceOn(receivedOn))
            {
                if (rule.Source is not null && rule.Source == source)
                {
                    return rule;
                }

                general = rule.Source is null ? rule : general;
            }
        }

        return general ?? throw new InvalidOperationException($"No limit is set for {kind} received on {receivedOn:yyyy-MM-dd}.");
    }

    /// <summary>While the kind is in doubt the shorter limit counts, so that doubt never costs the citizen time.</summary>
    public DeadlineRule ForUnsure(ItemKind first, ItemKind second, DateOnly receivedOn, string? source = null)
    {
        var (one, other) = (For(first, receivedOn, source), For(second, receivedOn, source));
        return one.WorkingDays <= other.WorkingDays ? one : other;
    }

    /// <summary>By when the writer of an item received on this day is told that it is declined or referred.</summary>
    public TellingRule Telling(DateOnly receivedOn) =>
        rules().Tellings.FirstOrDefault(rule => rule.IsInForceOn(receivedOn))
        ?? throw new InvalidOperationException($"No limit for telling is set for {receivedOn:yyyy-MM-dd}.");
}
