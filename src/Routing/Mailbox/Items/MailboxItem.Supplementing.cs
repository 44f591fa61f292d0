using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>补正: what is missing, asked for and brought.</summary>
public sealed partial class MailboxItem
{
    /// <summary>When the citizen was asked last.</summary>
    public DateTimeOffset? SupplementAskedAt { get; private set; }

    /// <summary>
    /// Asks the citizen for what is missing; taking the item is included. The clock runs on, unless the law says otherwise when it is brought.
    /// </summary>
    /// <param name="lastDay">Last day on which the law lets the office ask; null where it does not matter.</param>
    /// <param name="until">By when an applicant for disclosure is to bring it; null for other matters, whose clock runs on.</param>
    public void AskSupplement(string text, DateOnly? lastDay, DateOnly? until, Actor by, DateTimeOffset now)
    {
        Refuse.If(
            State is not (ItemState.Dispatched or ItemState.InHandling), "state.supplement", "Only an item in a division's hands waits for a supplement.");
        Refuse.If(string.IsNullOrWhiteSpace(text), "supplement.text", "Say what is missing.");
        Refuse.If(
            Kind is ItemKind.Disclosure && SupplementAskedAt is not null,
            "supplement.twice",
            "An applicant is asked once, for everything (政府信息公开条例 art. 30).");
        Refuse.If(
            lastDay < ChinaTime.DateOf(now), "supplement.late", "An applicant is asked within seven working days (政府信息公开条例 art. 30).");

        if (State is ItemState.Dispatched)
        {
            Take(by, now);
        }

        SupplementAskedAt = now;
        if (Kind is ItemKind.Disclosure)
        {
            // It starts anew with the supplement (art. 30); until then nothing is late.
            SupplementBy = until;
            Clock = Clock.IsPaused ? Clock : Clock.Pause(ChinaTime.DateOf(now).AddDays(1));
            DueOn = null;
        }

        State = ItemState.AwaitingSupplement;
        Tell(DeliveryPurpose.SupplementRequest, text, dueOn: SupplementBy, now);
        Record(HistoryKind.SupplementAsked, by, now, note: text, details: Facts.Of(("supplementBy", SupplementBy)));
    }

    /// <summary>When the citizen brought it.</summary>
    public DateTimeOffset? SupplementedAt { get; private set; }

    /// <summary>True while the citizen is asked, or is still bringing it line by line.</summary>
    public bool TakesSupplement(TimeSpan lines, DateTimeOffset now) =>
        State is ItemState.AwaitingSupplement || (State is ItemState.InHandling && SupplementedAt + lines > now);

    /// <summary>Adds what the citizen brought; the division goes on.</summary>
    /// <param name="rule">The clock as it runs from now on, and its due day.</param>
    /// <param name="finding">Whether the whole text complains of our own people now.</param>
    /// <param name="place">Where the citizen says it is, by map; null when nothing is said of it.</param>
    public void Supplement(
        string text, (ItemClock Clock, DateOnly? DueOn) rule, Actor by, DateTimeOffset now, AccusationFinding? finding = null, string? place = null)
    {
        Refuse.If(
            State is not ItemState.AwaitingSupplement && (State is not ItemState.InHandling || SupplementedAt is null),
            "state.supplemented",
            "The item waits for no supplement.");
        Refuse.If(string.IsNullOrWhiteSpace(text), "supplement.text", "A supplement needs words.");

        Text = $"{Text}\n{text}";
        Place = place ?? Place;
        State = ItemState.InHandling;
        SupplementedAt = now;
        if (rule.Clock != Clock)
        {
            Clock = rule.Clock;
            SetDue(rule.DueOn);
        }

        Record(HistoryKind.Supplemented, by, now, note: text);
        FindAccusation(finding ?? AccusationFinding.None, now);
    }
}
