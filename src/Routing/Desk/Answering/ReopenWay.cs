using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>
/// The citizen wrote, so the channel lets us answer again: what could not be delivered is due once more, before anything else. Runs inside
/// the transaction of the act that heard of it.
/// </summary>
internal static class ReopenWay
{
    /// <summary>A notice whose proof has not come by then is not waited for: the text itself can go now.</summary>
    private static readonly TimeSpan ProofComesWithin = TimeSpan.FromHours(1);

    /// <summary>A receipt nobody could be given for so long is of no use: the citizen asks for progress here.</summary>
    private static readonly TimeSpan ReplyIsOfUse = TimeSpan.FromDays(30);

    public static async Task RunAsync(MailboxDb db, Conversation conversation, DateTimeOffset now, CancellationToken cancel)
    {
        var (channel, account, sender) = (conversation.Channel, conversation.Account, conversation.SenderHash);
        var unproven = now - ProofComesWithin;
        var waiting = await db.Deliveries
            .Include(delivery => delivery.Item!.Deliveries)
            .Where(delivery => delivery.Way == channel
                && delivery.AddressHash == sender
                && (delivery.State == DeliveryState.Failed
                    || (delivery.State == DeliveryState.Sent && delivery.Rung != null && delivery.StateAt < unproven)))
            .ToListAsync(cancel);
        foreach (var delivery in waiting)
        {
            delivery.Item!.RetryDelivery(delivery, now);
        }

        var young = now - ReplyIsOfUse;
        var replies = await db.InboundMessages
            .Where(message => message.Channel == channel && message.Account == account && message.SenderHash == sender
                && message.ReplyState == DeliveryState.Failed && message.ReceivedAt > young)
            .ToListAsync(cancel);
        replies.ForEach(message => message.RetryReply(now));
    }
}
