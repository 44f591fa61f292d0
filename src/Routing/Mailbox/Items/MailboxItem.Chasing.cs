using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>催办 and 督办: marks, not states.</summary>
public sealed partial class MailboxItem
{
    private static readonly TimeSpan BetweenUrgings = TimeSpan.FromHours(24);

    public DateTimeOffset? UrgedAt { get; private set; }

    public int Urges { get; private set; }

    public DateTimeOffset? SupervisedAt { get; private set; }

    /// <summary>催办: by a leader at any time, by the citizen once a day.</summary>
    public void Urge(Actor by, DateTimeOffset now, string? reason = null)
    {
        Refuse.If(!State.IsOpen(), "item.ended", "The item is answered or ended.");
        Refuse.If(by == Actor.Citizen && UrgedAt + BetweenUrgings > now, "urge.again", "It was urged within the last day.");

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

    public IEnumerable<ItemMark> Marks()
    {
        if (UrgedAt is not null)
        {
            yield return ItemMark.Urged;
        }

        if (SupervisedAt is not null)
        {
            yield return ItemMark.Supervised;
        }

        if (Clock.ExtendedDays > 0)
        {
            yield return ItemMark.Extended;
        }

        if (Redos > 0)
        {
            yield return ItemMark.Redo;
        }

        if (CallBackOpenedAt is not null && CalledBackAt is null)
        {
            yield return ItemMark.CallBack;
        }

        if (PublishedAt is not null)
        {
            yield return ItemMark.Published;
        }

        if (CarriedOver is not null)
        {
            yield return ItemMark.CarriedOver;
        }

        if (ArchivedAt is not null)
        {
            yield return ItemMark.Archived;
        }
    }
}
