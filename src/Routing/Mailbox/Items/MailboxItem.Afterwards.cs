using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>评价, 回访, 重办, 公开: what comes after the answer.</summary>
public sealed partial class MailboxItem
{
    /// <summary>From this grade up a rating counts as satisfied (基本满意).</summary>
    public const int LowestSatisfied = 3;

    /// <summary>When the citizen was asked for a rating, once, with the answer.</summary>
    public DateTimeOffset? RatingAskedAt { get; private set; }

    /// <summary>Whether its citizen may read the answer: its own, or that of the item it was merged into.</summary>
    public bool ShowsAnswer => State.IsAnswered() || (State is ItemState.Merged && Answer is not null);

    /// <summary>1 非常不满意 to 5 非常满意.</summary>
    public int? Score { get; private set; }

    public DateTimeOffset? CallBackOpenedAt { get; private set; }

    public DateTimeOffset? CalledBackAt { get; private set; }

    /// <summary>How often it was taken up again.</summary>
    public int Redos { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>
    /// 重办: takes the answer back into work. <see cref="ItemState.Completed"/> is withdrawn, also a publication of it; a new clock runs, and the
    /// history keeps the old one.
    /// </summary>
    /// <param name="redo">The clock of the redo and its due day.</param>
    public void Reopen(string reason, (ItemClock Clock, DateOnly? DueOn) redo, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsAnswered(), "state.reopen", "Only an answered item is taken up again.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "reopen.reason", "A redo needs a reason.");

        var before = DueOn;
        Redos++;
        State = Division is null ? ItemState.Accepted : ItemState.InHandling;
        (CompletedAt, CompletedUpstream, ArchivedAt, PublishedAt) = (null, false, null, null);
        (Clock, DueOn, PromisedOn, CountedOn) = (redo.Clock, redo.DueOn, redo.DueOn, redo.DueOn);
        Supersede();
        TakeBack();
        Record(HistoryKind.Reopened, by, now, note: reason, details: Facts.Of(("redo", Redos), ("before", before)));
    }

    /// <summary>邀请评价: the message that carries the answer asks, once; it stands in the history with that message's delivery.</summary>
    public void RecordRatingAsked(DateTimeOffset at) => RatingAskedAt ??= at;

    /// <summary>评价: once, by the citizen. A bad grade opens a redo and a call-back.</summary>
    /// <param name="redo">The clock of a redo and its due day.</param>
    public void Rate(int score, string? comment, (ItemClock Clock, DateOnly? DueOn) redo, DateTimeOffset now)
    {
        Refuse.If(!ShowsAnswer, "state.rate", "Only an answered item is rated.");
        Refuse.If(Score is not null, "rating.twice", "An item is rated once.");
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5);

        Score = score;
        var bad = score < LowestSatisfied;
        CallBackOpenedAt = bad ? now : CallBackOpenedAt;
        Record(HistoryKind.Rated, Actor.Citizen, now, note: comment, details: Facts.Of(("score", score)));
        if (bad && State.IsAnswered())
        {
            Reopen(string.IsNullOrWhiteSpace(comment) ? "市民评价不满意" : comment, redo, Actor.System, now);
        }
    }

    /// <summary>回访: a person of the office spoke with the citizen, or tried to.</summary>
    /// <param name="reached">Whether somebody answered; if not, the task stays.</param>
    /// <param name="satisfied">What the citizen says now; null when it was not said.</param>
    public void CallBack(bool reached, bool? satisfied, string? note, Actor by, DateTimeOffset now)
    {
        Refuse.If(CallBackOpenedAt is null || CalledBackAt is not null, "call-back.none", "No call-back is to be made.");

        CalledBackAt = reached ? now : null;
        Record(HistoryKind.CalledBack, by, now, note: note, details: Facts.Of(("reached", reached), ("satisfied", satisfied)));
    }

    /// <summary>公开: after the check of what is to be published; never by who wrote it.</summary>
    /// <exception cref="RefusedException"><c>answer.own</c>, <c>state.publish</c>, <c>publish.confidential</c>, <c>publish.consent</c>, <c>publish.already</c>.</exception>
    public void Publish(Actor by, DateTimeOffset now, string? details = null)
    {
        Refuse.If(State is not ItemState.Completed, "state.publish", "Only a completed item is published.");
        Refuse.If(HasWrittenAnswer(by.Id), "answer.own", "An author does not publish their own answer.");
        Refuse.If(Confidential || IsAccusation || Kind is ItemKind.Report, "publish.confidential", "What is confidential, or accuses somebody, is not published.");
        Refuse.If(PublishConsent is false, "publish.consent", "The writer does not want it published.");
        Refuse.If(PublishedAt is not null, "publish.already", "It is published already.");

        PublishedAt = now;
        Record(HistoryKind.Published, by, now, details: details);
    }

    /// <summary>撤下公开</summary>
    public void Unpublish(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(PublishedAt is null, "publish.none", "It is not published.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "publish.reason", "Taking it down needs a reason.");

        PublishedAt = null;
        Record(HistoryKind.Unpublished, by, now, note: reason);
    }

    /// <summary>Puts a message to the citizen on its way, on the channel the item came from.</summary>
    private void Tell(DeliveryPurpose purpose, string text, DateOnly? dueOn, DateTimeOffset now) => _deliveries.Add(new Delivery
    {
        No = _deliveries.Count + 1,
        Purpose = purpose,
        Way = ReplyTo.Way,
        Account = ReplyTo.Account,
        Address = ReplyTo.Address,
        AddressHash = ReplyTo.AddressHash,
        Text = text,
        DueOn = dueOn,
        CreatedAt = now,
        StateAt = now,
        NextTryAt = DeliveryWay.IsChannel(ReplyTo.Way) ? now : null,
    });

    /// <summary>Nobody needs to see to former answers any more; one that is being sent just now is recorded as it comes out.</summary>
    private void Supersede()
    {
        foreach (var delivery in _deliveries.Where(delivery => delivery.Purpose is DeliveryPurpose.Answer && !delivery.Superseded))
        {
            delivery.Superseded = true;
            if (delivery.SendingSince is null)
            {
                delivery.NextTryAt = null;
            }
        }
    }
}
