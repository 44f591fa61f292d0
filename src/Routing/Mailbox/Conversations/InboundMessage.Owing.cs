using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>欠复: a reply that was not ready in time, or did not fit, and follows by itself.</summary>
public sealed partial class InboundMessage
{
    /// <summary>Null: the reply went out with the response to the message, whole.</summary>
    public DeliveryState? ReplyState { get; private set; }

    /// <summary>When a worker may take it next; null when there is nothing more to send.</summary>
    public DateTimeOffset? ReplyDueAt { get; private set; }

    /// <summary>Set before one of its messages is sent, cleared with the result: found set, nobody knows whether that one arrived.</summary>
    public DateTimeOffset? ReplySendingSince { get; private set; }

    /// <summary>The message of the reply that goes next, counted from zero.</summary>
    public int ReplyPart { get; private set; }

    public int ReplyAttempts { get; private set; }

    /// <summary>Why it stands where it stands; never the citizen's words.</summary>
    public string? ReplyReason { get; private set; }

    /// <summary>Saved with the message itself, so that no crash can lose the reply.</summary>
    /// <param name="from">How many of its messages went out with the response.</param>
    public void OweReply(int from, DateTimeOffset at) => (ReplyState, ReplyDueAt, ReplyPart) = (DeliveryState.Pending, at, from);

    public void BeginPart(DateTimeOffset now) => ReplySendingSince = now;

    public void EndPart() => (ReplyPart, ReplySendingSince) = (ReplyPart + 1, null);

    /// <param name="nextTry">Null: there is nothing more to do.</param>
    public void SettleReply(DeliveryState state, string? reason, DateTimeOffset? nextTry) =>
        (ReplyState, ReplyReason, ReplyDueAt, ReplySendingSince) = (state, reason, nextTry, null);

    /// <summary>The citizen wrote again: what could not be sent is due once more.</summary>
    public void RetryReply(DateTimeOffset now)
    {
        if (ReplyState is DeliveryState.Failed)
        {
            SettleReply(DeliveryState.Pending, null, now);
        }
    }
}
