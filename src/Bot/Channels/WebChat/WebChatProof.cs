using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// That a citizen's page has an answer (送达证明): it asked for what comes after the answer's line, or its socket lived past it.
/// </summary>
internal sealed class WebChatProof(IDbContextFactory<MailboxDb> contexts, RecordDelivery record)
{
    /// <summary>The page has everything up to this line.</summary>
    public async Task FetchedAsync(long conversation, int upTo, CancellationToken cancel)
    {
        if (upTo == 0)
        {
            return;
        }

        foreach (var delivery in await UnprovenAsync(conversation, upTo, cancel))
        {
            await record.DeliveredAsync(delivery, "web chat: fetched", askedRating: true, cancel);
        }
    }

    /// <summary>The socket on which it went out was alive afterwards.</summary>
    public Task LivedPastAsync(long delivery, CancellationToken cancel) =>
        record.DeliveredAsync(delivery, "web chat: socket lived past it", askedRating: true, cancel);

    private async Task<List<long>> UnprovenAsync(long conversation, int upTo, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Lines
            .Where(line => line.ConversationId == conversation && line.Seq <= upTo && line.DeliveryId != null)
            .Join(
                db.Deliveries.Where(delivery =>
                    delivery.State != DeliveryState.Delivered && delivery.State != DeliveryState.Read),
                line => line.DeliveryId,
                delivery => delivery.Id,
                (line, delivery) => delivery.Id)
            .ToListAsync(cancel);
    }
}
