using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>送达: what became of an answer or a notice on its way, step by step, each in the history.</summary>
public sealed partial class MailboxItem
{
    /// <summary>The channel accepted it; whether the citizen has it is not proven yet.</summary>
    public void RecordSent(Delivery delivery, DateTimeOffset now)
    {
        if (delivery.IsProven || delivery.State is DeliveryState.Sent)
        {
            return;
        }

        Move(delivery, DeliveryState.Sent, reason: null, now);
        Record(HistoryKind.Sent, Actor.System, now, details: Step(delivery));
    }

    /// <summary>
    /// Proven, by the channel or by a person. A delivered answer completes the item at once, unless it ended otherwise meanwhile.
    /// </summary>
    /// <param name="how">The proof in a few words of ours, for example <c>errcode 0</c> or 挂号信.</param>
    public void RecordDelivered(Delivery delivery, string how, string? evidence, Actor by, DateTimeOffset at, DateTimeOffset now)
    {
        if (delivery.IsProven)
        {
            return;
        }

        (delivery.How, delivery.Evidence) = (how, evidence);
        Move(delivery, DeliveryState.Delivered, reason: null, at);
        if (State is ItemState.Answered && IsTheAnswer(delivery))
        {
            State = ItemState.Delivered;
        }

        Record(HistoryKind.Delivered, by, at, details: Step(delivery), recordedAt: now);
        if (State is ItemState.Delivered)
        {
            Complete(Actor.System, at, now);
        }
    }

    /// <summary>
    /// 查询: the citizen opened the item and sees all that was told. That is the strongest proof, also of what was proven otherwise before; what
    /// something newer took the place of proves nothing. An answer read for the first time asks for a grade.
    /// </summary>
    /// <param name="how">On which page.</param>
    public void ReadByCitizen(string how, DateTimeOffset now)
    {
        foreach (var delivery in _deliveries.Where(told => !told.Superseded && told.State is not DeliveryState.Read).ToList())
        {
            delivery.How = how;
            Move(delivery, DeliveryState.Read, reason: null, now);
            if (IsTheAnswer(delivery) && Score is null)
            {
                RecordRatingAsked(now);
            }

            if (State is ItemState.Answered && IsTheAnswer(delivery))
            {
                State = ItemState.Delivered;
            }

            Record(HistoryKind.Read, Actor.Citizen, now, details: Step(delivery));
        }

        if (State is ItemState.Delivered)
        {
            Complete(Actor.System, now, now);
        }
    }

    /// <summary>Nobody knows whether the citizen has it. A person decides; it is not sent again blindly.</summary>
    public void RecordUnknown(Delivery delivery, string reason, DateTimeOffset now)
    {
        if (delivery.IsProven || delivery.State is DeliveryState.Unknown)
        {
            return;
        }

        Move(delivery, DeliveryState.Unknown, reason, now);
        Record(HistoryKind.DeliveryUnknown, Actor.System, now, details: Step(delivery));
    }

    /// <summary>This way is closed for now; visible until a person or the citizen's next message opens another.</summary>
    public void RecordFailed(Delivery delivery, string reason, DateTimeOffset now)
    {
        if (delivery.IsProven)
        {
            return;
        }

        Move(delivery, DeliveryState.Failed, reason, now);
        Record(HistoryKind.DeliveryFailed, Actor.System, now, details: Step(delivery));
    }

    /// <summary>
    /// The way is open again, because the citizen wrote: a failed answer is due once more, and so is one whose proof has not come although
    /// a notice was accepted long ago.
    /// </summary>
    public void RetryDelivery(Delivery delivery, DateTimeOffset now)
    {
        if (delivery.State is not (DeliveryState.Failed or DeliveryState.Sent) || delivery.Superseded || !DeliveryWay.IsChannel(delivery.Way))
        {
            return;
        }

        delivery.ReopenedAt = now;
        Due(delivery, reason: null, now);
    }

    /// <summary>The channel took it and then could not bring it: the next rung is tried.</summary>
    public void TryNextRung(Delivery delivery, string reason, DateTimeOffset now)
    {
        if (delivery.State is DeliveryState.Sent or DeliveryState.Unknown)
        {
            Due(delivery, reason, now);
        }
    }

    private void Due(Delivery delivery, string? reason, DateTimeOffset now)
    {
        Move(delivery, DeliveryState.Pending, reason, now);
        delivery.NextTryAt = now;
        Record(HistoryKind.DeliveryRetried, Actor.System, now, details: Step(delivery));
    }

    private static bool IsTheAnswer(Delivery delivery) => delivery is { Purpose: DeliveryPurpose.Answer, Superseded: false };

    private static void Move(Delivery delivery, DeliveryState state, string? reason, DateTimeOffset at)
    {
        (delivery.State, delivery.StateAt, delivery.Reason) = (state, at, reason);
        (delivery.NextTryAt, delivery.SendingSince) = (null, null);
    }

    private static string Step(Delivery delivery) =>
        Facts.Of(
            ("delivery", delivery.No),
            ("what", delivery.Purpose is DeliveryPurpose.Answer ? null : delivery.Purpose.ToString()),
            ("way", delivery.Way),
            ("rung", delivery.Rung?.ToString()),
            ("how", delivery.How),
            ("reason", delivery.Reason));
}
