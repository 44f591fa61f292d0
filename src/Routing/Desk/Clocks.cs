using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk;

/// <summary>Which clock an item runs by, and where it ends (办理时限): the rules and the calendar together, for every act that sets or moves a day.</summary>
public sealed class Clocks(DeadlineRules rules, WorkingCalendar calendar)
{
    /// <summary>By the rule in force on the receipt day.</summary>
    public (ItemClock Clock, DateOnly? DueOn) For(ItemKind kind, DateOnly receivedOn, string source) =>
        Counted(rules.For(kind, receivedOn, source).Start(receivedOn));

    /// <summary>The same for an item whose kind is corrected.</summary>
    public (ItemClock Clock, DateOnly? DueOn) For(ItemKind kind, MailboxItem item) =>
        Counted(rules.For(kind, item.LegalReceipt, item.Source).Start(item.LegalReceipt) with
        {
            ExtendedDays = item.Clock.ExtendedDays,
            Pauses = item.Clock.Pauses,
        });

    /// <summary>While the kind is in doubt the shorter limit counts.</summary>
    public (ItemClock Clock, DateOnly? DueOn) ForUnsure(ItemKind kind, ItemKind runner, DateOnly receivedOn, string source) =>
        Counted(rules.ForUnsure(kind, runner, receivedOn, source).Start(receivedOn));

    /// <summary>Of a redo that begins now.</summary>
    public (ItemClock Clock, DateOnly? DueOn) Redo(DateTimeOffset now) =>
        Counted(new ItemClock(ChinaTime.DateOf(now), rules.RedoWorkingDays));

    /// <summary>After a supplement: that of an application for disclosure restarts (政府信息公开条例 art. 30), any other has been running.</summary>
    public (ItemClock Clock, DateOnly? DueOn) Supplemented(MailboxItem item, DateTimeOffset now) =>
        Counted(item.Kind is ItemKind.Disclosure ? item.Clock with { From = ChinaTime.DateOf(now), Pauses = null } : item.Clock);

    /// <summary>Most working days this item may be extended by.</summary>
    public int MostExtension(MailboxItem item) => rules.For(item.Kind, item.LegalReceipt, item.Source).Extension;

    public DateOnly? DueOn(ItemClock clock) => clock.DueOn(calendar);

    public DateOnly? AddWorkingDays(DateOnly from, int days) => calendar.AddWorkingDays(from, days);

    private (ItemClock, DateOnly?) Counted(ItemClock clock) => (clock, clock.DueOn(calendar));
}
