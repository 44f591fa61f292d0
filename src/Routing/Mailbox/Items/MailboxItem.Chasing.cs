using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>催办 and 督办: marks, not states.</summary>
public sealed partial class MailboxItem
{
    private static readonly TimeSpan BetweenUrgings = TimeSpan.FromHours(24);

    public DateTimeOffset? UrgedAt { get; private set; }

    /// <summary>From when on the citizen may urge again; null when it was never urged.</summary>
    public DateTimeOffset? NextUrging => UrgedAt + BetweenUrgings;

    public int Urges { get; private set; }

    public DateTimeOffset? SupervisedAt { get; private set; }

    /// <summary>催办: by a leader at any time, by the citizen once a day.</summary>
    public void Urge(Actor by, DateTimeOffset now, string? reason = null)
    {
        Refuse.If(!State.IsOpen(), "item.ended", "The item is answered or ended.");
        Refuse.If(by == Actor.Citizen && NextUrging > now, "urge.again", "It was urged within the last day.");

        UrgedAt = now;
        Urges++;
        Record(HistoryKind.Urged, by, now, note: reason);
    }

    /// <summary>督办: overdue beyond excuse; a leader's list from now on.</summary>
    public void Supervise(Actor by, DateTimeOffset now)
    {
        if (!State.IsOpen() || SupervisedAt is not null)
        {
            return;
        }

        SupervisedAt = now;
        Record(HistoryKind.Supervised, by, now);
    }

    public IReadOnlyList<ItemMark> Marks() => ItemMarks.Of(
        UrgedAt is not null,
        SupervisedAt is not null,
        Clock.ExtendedDays > 0,
        Redos > 0 && State.IsOpen(),
        CallBackOpenedAt is not null && CalledBackAt is null,
        PublishedAt is not null,
        CarriedOver is not null,
        ArchivedAt is not null);
}
