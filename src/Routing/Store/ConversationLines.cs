using Messaging.Routing.Mailbox.Conversations;

namespace Messaging.Routing.Store;

/// <summary>Appends to a conversation inside a transaction.</summary>
public static class ConversationLines
{
    /// <param name="payload">Makes the line's JSON from its number and time.</param>
    /// <param name="deliveryId">The delivery this line is; null for talk.</param>
    public static Line AddLine(
        this MailboxDb db,
        Keys keys,
        Conversation conversation,
        bool fromBot,
        DateTimeOffset now,
        Func<int, DateTimeOffset, string> payload,
        long? deliveryId)
    {
        var (seq, at) = conversation.NextLine(now);
        var line = new Line
        {
            Conversation = conversation,
            Seq = seq,
            At = at,
            FromBot = fromBot,
            Payload = keys.Protect(payload(seq, at)),
            DeliveryId = deliveryId,
        };
        db.Lines.Add(line);
        return line;
    }
}
