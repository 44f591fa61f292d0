using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>Answers on their way: all of them for a dispatcher, those of its own source for an intake client.</summary>
public sealed class FindDeliveries(IDbContextFactory<MailboxDb> contexts)
{
    public async Task<IReadOnlyList<Delivery>> ListAsync(
        DeliveryState? state, Actor reader, long? after, int limit, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Intake);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var deliveries = db.Deliveries.AsNoTracking().Include(delivery => delivery.Item).Include(delivery => delivery.Tries.OrderBy(one => one.Id)).AsQueryable();
        if (reader.Is(Role.Division))
        {
            var visible = db.Items.VisibleTo(reader).Select(item => item.Id);
            deliveries = deliveries.Where(delivery => visible.Contains(delivery.ItemId));
        }

        if (!reader.Is(Role.Dispatcher))
        {
            deliveries = deliveries.Where(delivery => delivery.Item!.Source == reader.Source);
        }

        // What something newer took the place of is nobody's task any more; what the citizen had of it by then stays listed.
        deliveries = deliveries.Where(delivery =>
            !delivery.Superseded || delivery.State == DeliveryState.Delivered || delivery.State == DeliveryState.Read);
        if (state is { } only)
        {
            deliveries = deliveries.Where(delivery => delivery.State == only);
        }

        if (after is { } id)
        {
            deliveries = deliveries.Where(delivery => delivery.Id < id);
        }

        return await deliveries.OrderByDescending(delivery => delivery.Id).Take(limit).ToListAsync(cancel);
    }
}
