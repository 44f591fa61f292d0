using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports;

/// <summary>What waits in the store and since when (队列). For operators: numbers only.</summary>
public sealed class QueueFigures(IDbContextFactory<MailboxDb> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<QueueFigure>> ReadAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = time.Now();
        var deliveries = db.Deliveries.Where(delivery => delivery.State == DeliveryState.Pending && !delivery.Superseded);
        return
        [
            await OneAsync("deliveries", deliveries.Where(d => d.NextTryAt != null).Select(d => d.StateAt == default ? d.CreatedAt : d.StateAt), now, cancel),
            await OneAsync("unproven", db.Deliveries.Where(d => d.State == DeliveryState.Sent && !d.Superseded).Select(d => d.StateAt), now, cancel),
            await OneAsync(
                "failed", db.Deliveries.Where(d => (d.State == DeliveryState.Failed || d.State == DeliveryState.Unknown) && !d.Superseded).Select(d => d.StateAt), now, cancel),
            await OneAsync("replies", db.InboundMessages.Where(message => message.ReplyDueAt != null).Select(message => message.ReceivedAt), now, cancel),
            await OneAsync("media", db.AwaitedFiles.Where(file => file.State == AwaitedFileState.Pending).Select(file => file.ReceivedAt), now, cancel),
            await OneAsync("undispatched", db.Items.Where(item => item.State == ItemState.Registered || item.State == ItemState.Returned).Select(item => item.ReceivedAt), now, cancel),
        ];
    }

    private static async Task<QueueFigure> OneAsync(string name, IQueryable<DateTimeOffset> since, DateTimeOffset now, CancellationToken cancel)
    {
        var length = await since.CountAsync(cancel);
        var oldest = length == 0 ? now : await since.MinAsync(cancel);
        return new QueueFigure(name, length, now > oldest ? now - oldest : TimeSpan.Zero);
    }
}
