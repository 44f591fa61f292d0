using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>送达回执: the channel says later what became of a message it had accepted. Success proves the delivery, failure lets the next rung try.</summary>
public sealed class RecordProof(StoreWriter writer, IDbContextFactory<MailboxDb> contexts, Keys keys, TimeProvider time)
{
    /// <returns>False when it belongs to nothing of ours, as with messages others send through the same account.</returns>
    public async Task<bool> ExecuteAsync(ChannelProof proof, CancellationToken cancel)
    {
        // Such events come by the hundred thousand; most need no transaction.
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            if (!await Outstanding(db, proof).AnyAsync(cancel))
            {
                return false;
            }
        }

        return await writer.RunAsync((db, token) => ProveAsync(db, proof, token), cancel);
    }

    private async Task<bool> ProveAsync(MailboxDb db, ChannelProof proof, CancellationToken cancel)
    {
        var now = time.Now();
        var tried = await Outstanding(db, proof)
            .Include(one => one.Delivery!.Item!.Deliveries)
            .OrderByDescending(one => one.MessageId != null)
            .ThenBy(one => one.Id)
            .FirstOrDefaultAsync(cancel);
        if (tried is null)
        {
            return false;
        }

        var delivery = tried.Delivery!;
        tried.End(proof.Arrived ? RungResult.Delivered : RungResult.Refused, null, proof.Words, proof.MessageId, now);
        if (proof.Arrived)
        {
            delivery.Item!.RecordDelivered(delivery, proof.Words, null, Actor.System, now, now);
        }
        else
        {
            delivery.Item!.TryNextRung(delivery, proof.Words, now);
        }

        return true;
    }

    /// <summary>The one with its id; else what went to this citizen on this rung, has no id and no proof yet.</summary>
    private IQueryable<RungTry> Outstanding(MailboxDb db, ChannelProof proof)
    {
        var sender = keys.SenderHash(proof.Sender);
        return db.RungTries.Where(one =>
            one.Rung == proof.Rung
            && one.Delivery!.Way == proof.Channel
            && one.Delivery.Account == proof.Account
            && one.Delivery.AddressHash == sender
            && (one.Result == RungResult.Sent || one.Result == RungResult.Sending || one.Result == RungResult.Unknown)
            && (one.MessageId == null || one.MessageId == proof.MessageId));
    }
}
