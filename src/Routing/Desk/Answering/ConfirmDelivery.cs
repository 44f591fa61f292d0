using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>
/// A person, or the source's client, confirms that the citizen has the answer: posted, told by phone, shown on the source's own page, or by a
/// substitute when the channel failed.
/// </summary>
public sealed class ConfirmDelivery(StoreWriter writer, TimeProvider time)
{
    /// <param name="how">In which way, in a few words; stands in the history.</param>
    /// <param name="at">When the citizen got it; not in the future, not before the approval.</param>
    /// <param name="evidence">Register number, tracking number.</param>
    /// <returns>Null when there is no such delivery that this person may see.</returns>
    public Task<Delivery?> ExecuteAsync(
        long id, string how, DateTimeOffset at, string? evidence, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher, Role.Intake);
        if (string.IsNullOrWhiteSpace(how))
        {
            throw new InvalidInputException("confirm.how", "how: say in which way the citizen got the answer.");
        }

        var now = time.Now();
        if (at > now.AddMinutes(1))
        {
            throw new InvalidInputException("confirm.future", "at lies in the future.");
        }

        return writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                var delivery = await db.Deliveries.Include(d => d.Item!.Deliveries).Include(d => d.Tries.OrderBy(one => one.Id)).FirstOrDefaultAsync(d => d.Id == id, token);
                if (delivery is null || !(by.Is(Role.Dispatcher) || by.Source == delivery.Item!.Source))
                {
                    return null;
                }

                if (!by.Is(Role.Dispatcher) && delivery.Way != DeliveryWay.Upstream)
                {
                    throw new NotAllowedException("A source's client confirms what its own platform shows; other ways a dispatcher confirms.");
                }

                Refuse.If(delivery.IsProven, "delivery.proven", "The delivery is proven already.");
                Refuse.If(delivery.Superseded, "delivery.superseded", "It was withdrawn, or something newer took its place.");
                Refuse.If(ChinaTime.WholeMilliseconds(at).AddMinutes(1) < delivery.CreatedAt, "delivery.early", "The answer was approved later than that.");
                var when = ChinaTime.WholeMilliseconds(at < now ? at : now);
                delivery.Item!.RecordDelivered(delivery, how, evidence, by, when < delivery.CreatedAt ? delivery.CreatedAt : when, now);
                return delivery;
            },
            cancel);
    }
}
