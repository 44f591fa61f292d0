using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>Writes down what became of an answer on its way; a proven one completes its item.</summary>
public sealed class RecordDelivery(StoreWriter writer, TimeProvider time)
{
    public Task SentAsync(long id, CancellationToken cancel) =>
        RunAsync(id, (item, delivery, now) => item.RecordSent(delivery, now), cancel);

    /// <param name="how">The channel's own proof, in words of ours.</param>
    /// <param name="askedRating">The message that carries the answer asked for a grade.</param>
    public Task DeliveredAsync(long id, string how, bool askedRating, CancellationToken cancel) =>
        RunAsync(
            id,
            (item, delivery, now) =>
            {
                if (askedRating && delivery.AsksRating)
                {
                    item.RecordRatingAsked(now);
                }

                item.RecordDelivered(delivery, how, null, Actor.System, now, now);
            },
            cancel);

    public Task UnknownAsync(long id, string reason, CancellationToken cancel) =>
        RunAsync(id, (item, delivery, now) => item.RecordUnknown(delivery, reason, now), cancel);

    public Task FailedAsync(long id, string reason, CancellationToken cancel) =>
        RunAsync(id, (item, delivery, now) => item.RecordFailed(delivery, reason, now), cancel);

    /// <summary>Not now: nothing went out, and nothing of it needs to stand in the history.</summary>
    public Task LaterAsync(long id, DateTimeOffset at, string reason, CancellationToken cancel) =>
        RunAsync(
            id,
            (_, delivery, _) =>
            {
                if (delivery.State is DeliveryState.Pending)
                {
                    delivery.PutOff(at, reason);
                }
            },
            cancel);

    private Task RunAsync(long id, Action<MailboxItem, Delivery, DateTimeOffset> verb, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var delivery = await db.Deliveries.Include(d => d.Item!.Deliveries).FirstAsync(d => d.Id == id, token);
                verb(delivery.Item!, delivery, time.Now());
                return true;
            },
            cancel);
}
