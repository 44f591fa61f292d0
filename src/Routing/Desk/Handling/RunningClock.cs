using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Handling;

/// <summary>What of an open item its due day is counted from (在办件时限).</summary>
internal sealed record RunningClock(
    long Id,
    ItemKind Kind,
    bool KindSure,
    ItemKind KindRunner,
    string Source,
    DateOnly LegalReceipt,
    DateOnly? DueOn,
    DateOnly? PromisedOn,
    DateOnly? CountedOn,
    ItemClock Clock,
    int Redos)
{
    public static RunningClock Of(MailboxItem item) => new(
        item.Id, item.Kind, item.KindSure, item.KindRunner, item.Source, item.LegalReceipt, item.DueOn, item.PromisedOn, item.CountedOn, item.Clock, item.Redos);

    /// <summary>The clock as the rule in force on the receipt day has it; a redo runs by a limit of its own.</summary>
    public ItemClock Judged(DeadlineRules rules)
    {
        if (Redos > 0 && Clock.From is not null)
        {
            return Clock;
        }

        var rule = Rule(rules);
        return Clock.From is null ? rule.Start(LegalReceipt) : Clock with { LimitDays = rule.WorkingDays, Statutory = rule.Statutory };
    }

    /// <summary>While the kind is in doubt, the rule with the shorter limit.</summary>
    public DeadlineRule Rule(DeadlineRules rules) =>
        KindSure ? rules.For(Kind, LegalReceipt, Source) : rules.ForUnsure(Kind, KindRunner, LegalReceipt, Source);

    public DateOnly? Counted(DeadlineRules rules, WorkingCalendar calendar) => Clock.IsPaused ? DueOn : Judged(rules).DueOn(calendar);

    /// <summary>The due day that would stand after counting again.</summary>
    public DateOnly? After(DeadlineRules rules, WorkingCalendar calendar)
    {
        if (Clock.IsPaused)
        {
            return DueOn;
        }

        var clock = Judged(rules);
        return ItemClock.Settle(clock, DueOn, PromisedOn, clock.DueOn(calendar)).DueOn;
    }
}
