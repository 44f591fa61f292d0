using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk;

/// <summary>Which clock an item runs by, and where it ends (办理时限): the rules and the calendar together, for every act that sets or moves a day.</summary>
public sealed class Clocks(DeadlineRules rules, WorkingCalendar calendar)
{
    /// <summary>By the rule in force on the receipt day.</summary>
    public (ItemClock Clock, DateOnly? DueOn) For(ItemKind kind, DateOnly receivedOn) => Counted(rules.For(kind, receivedOn).Start(receivedOn));

    /// <summary>While the kind is in doubt the shorter limit counts.</summary>
    public (ItemClock Clock, DateOnly? DueOn) ForUnsure(ItemKind kind, ItemKind runner, DateOnly receivedOn) =>
        Counted(rules.ForUnsure(kind, runner, receivedOn).Start(receivedOn));

    /// <summary>Of a redo that begins now.</summary>
    public (ItemClock Clock, DateOnly? DueOn) Redo(DateTimeOffset now) =>
        Counted(new ItemClock(ChinaTime.DateOf(now), rules.RedoWorkingDays));

    /// <summary>After a supplement: that of an application for disclosure restarts (政府信息公开条例 art. 30), any other has been running.</summary>
    public (ItemClock Clock, DateOnly? DueOn) Supplemented(MailboxItem item, DateTimeOffset now) =>
        Counted(item.Kind is ItemKind.Disclosure ? item.Clock with { From = ChinaTime.DateOf(now) } : item.Clock);

    /// <summary>Most working days this item may be extended by.</summary>
    public int MostExtension(MailboxItem item) => rules.For(item.Kind, item.ReceivedOn).Extension;

    public DateOnly? DueOn(ItemClock clock) => clock.DueOn(calendar);

    public DateOnly? AddWorkingDays(DateOnly from, int days) => calendar.AddWorkingDays(from, days);

    private (ItemClock, DateOnly?) Counted(ItemClock clock) => (clock, clock.DueOn(calendar));
}
