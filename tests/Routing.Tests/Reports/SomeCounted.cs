using Messaging.Routing.Calendars;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;

namespace Messaging.Routing.Tests.Reports;

/// <summary>Items of a completion table, made from what a test is about.</summary>
internal static class SomeCounted
{
    public static readonly WorkingCalendar Calendar = new(HolidayNotices.Bundled());

    public static readonly CompletionQuery Year2017 = new()
    {
        From = new DateOnly(2017, 1, 1),
        To = new DateOnly(2017, 12, 31),
        AsOf = new DateOnly(2018, 2, 28),
    };

    public static CountedItem Item(ItemState state = ItemState.Completed, string source = "letter") => new()
    {
        Source = source,
        Kind = ItemKind.Complaint,
        ReceivedOn = new DateOnly(2017, 3, 1),
        DueOn = new DateOnly(2017, 3, 22),
        State = state,
        CompletedOn = state is ItemState.Completed ? new DateOnly(2017, 3, 8) : null,
    };

    public static CompletionTable Table(this CompletionQuery query, params IEnumerable<CountedItem> items) =>
        CompletionTable.Of(query, items, [], Calendar);

    public static int Sum(CompletionFigures f) =>
        f.Completed + f.Declined + f.Referred + f.Merged + f.Withdrawn + f.Invalid + f.Open;
}
