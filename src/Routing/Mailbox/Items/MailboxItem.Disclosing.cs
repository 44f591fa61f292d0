using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>依申请公开: what 政府信息公开条例 (2019) asks beyond any other matter.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Sources whose receipt time is the receipt day by itself: signed for, or handed in.</summary>
    private static readonly string[] ReceivedByHand = ["letter", "visit"];

    /// <summary>The receipt day established with the applicant; null while it is that of filing.</summary>
    public DateOnly? ReceiptConfirmedOn { get; private set; }

    /// <summary>Last day on which the applicant may supplement; null where none was set.</summary>
    public DateOnly? SupplementBy { get; private set; }

    /// <summary>Which of the seven kinds of answer the draft, later the answer, gives.</summary>
    public DisclosureAnswer? DisclosureAnswer { get; private set; }

    /// <summary>The day from which the law counts.</summary>
    public DateOnly LegalReceipt => ReceiptConfirmedOn ?? ReceivedOn;

    /// <summary>Filed over a network or by an upstream platform, and nobody has confirmed with the applicant yet (art. 31).</summary>
    public bool AwaitsReceiptConfirmation =>
        Kind is ItemKind.Disclosure && ReceiptConfirmedOn is null && SupplementAskedAt is null && !ReceivedByHand.Contains(Source)
        && State.IsOpen() && !State.IsAnswered();

    /// <summary>确认收到: from this day the legal clock runs. What was promised when it was filed is never made earlier.</summary>
    /// <param name="clock">Runs from <paramref name="day"/> by the law of that day.</param>
    public void ConfirmReceipt(DateOnly day, ReceiptWay how, ItemClock clock, DateOnly? counted, Actor by, DateTimeOffset now)
    {
        MustBeOpenDisclosure();
        Refuse.If(ReceiptConfirmedOn is not null, "receipt.twice", "The receipt day has been established already.");
        Refuse.If(SupplementAskedAt is not null, "receipt.supplement", "A supplement was asked for: the clock runs from the day it comes, not from receipt.");
        Refuse.If(day < ReceivedOn || day > ChinaTime.DateOf(now), "receipt.day", "The receipt day lies between filing and today.");

        var (before, told) = (DueOn, PromisedOn ?? DueOn);
        ReceiptConfirmedOn = day;
        Clock = clock with { ExtendedDays = Clock.ExtendedDays, Pauses = Clock.Pauses };
        SetDue(Clock.IsPaused ? null : counted);
        TellNewDay(told, now);
        Record(HistoryKind.ReceiptConfirmed, by, now, details: Facts.Of(("day", day), ("how", how.ToString()), ("before", before)));
    }

    /// <summary>暂停计期: others are consulted; the day after is the first that does not count.</summary>
    /// <param name="until">By when they have to say; null while a notice is missing.</param>
    public void PauseClock(PauseReason reason, DateOnly? until, string? note, Actor by, DateTimeOffset now)
    {
        MustBeOpenDisclosure();
        Refuse.If(
            !State.IsWithDivision() || State is ItemState.AwaitingSupplement, "state.pause", "Only an item that a division works on is paused.");
        Refuse.If(Clock.IsPaused, "clock.paused", "The clock stands still already.");

        var before = DueOn;
        Clock = (Clock.From is null ? Clock with { From = LegalReceipt } : Clock).Pause(ChinaTime.DateOf(now).AddDays(1));
        DueOn = null;
        Record(
            HistoryKind.ClockPaused,
            by,
            now,
            note: note,
            details: Facts.Of(("pauseReason", reason.ToString()), ("until", until), ("before", before)));
    }

    /// <summary>恢复计期: today is the last day that does not count.</summary>
    /// <param name="count">Counts the due day of the resumed clock.</param>
    public void ResumeClock(Func<ItemClock, DateOnly?> count, string? note, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");
        Refuse.If(!Clock.IsPaused || State is ItemState.AwaitingSupplement, "clock.running", "The clock is not paused.");

        Clock = Clock.Resume(ChinaTime.DateOf(now));
        SetDue(count(Clock));
        Record(HistoryKind.ClockResumed, by, now, note: note, details: Facts.Of(("promised", PromisedOn)));
    }

    /// <summary>视为放弃: not supplemented by the given day, without a reason (art. 30). Ends as withdrawn; the applicant is told.</summary>
    public void CloseAbandoned(string reason, Actor by, DateTimeOffset now)
    {
        MustBeOpenDisclosure();
        Refuse.If(State is not ItemState.AwaitingSupplement, "state.abandon", "Only an application that waits for a supplement is regarded as abandoned.");
        Refuse.If(SupplementBy is null || SupplementBy >= ChinaTime.DateOf(now), "abandon.early", "The day given for the supplement has not passed.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "abandon.reason", "Say why it is regarded as abandoned.");

        DropExtensionRequest();
        State = ItemState.Withdrawn;
        Tell(DeliveryPurpose.Abandoned, reason, dueOn: null, now);
        Record(HistoryKind.Abandoned, by, now, note: reason, details: Facts.Of(("supplementBy", SupplementBy)));
    }

    private void MustBeOpenDisclosure()
    {
        Refuse.If(Kind is not ItemKind.Disclosure, "disclosure.not", "This is for applications for disclosure only.");
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");
    }
}
