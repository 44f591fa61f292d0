using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>Replies that did not go with the response to their message: handed to one worker, on whichever node, and written down (欠复).</summary>
public sealed class OwedReplies(StoreWriter writer, IDbContextFactory<MailboxDb> contexts, Keys keys, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <returns>Null when none is due.</returns>
    public async Task<OwedReply?> TakeAsync(string channel, string account, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = time.Now();
            var seen = await db.InboundMessages.AsNoTracking()
                .Include(message => message.Item)
                .Where(message => message.Channel == channel && message.Account == account && message.ReplyDueAt <= now)
                .OrderBy(message => message.ReplyDueAt)
                .FirstOrDefaultAsync(cancel);
            if (seen is null)
            {
                return null;
            }

            var taken = await db.InboundMessages
                .Where(message => message.Id == seen.Id && message.ReplyDueAt == seen.ReplyDueAt)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(message => message.ReplyDueAt, now + Lease)
                        .SetProperty(message => message.ReplyAttempts, message => message.ReplyAttempts + 1),
                    cancel);
            if (taken == 1)
            {
                var sender = await db.Conversations
                    .Where(c => c.Channel == channel && c.Account == account && c.SenderHash == seen.SenderHash)
                    .Select(c => c.Sender)
                    .FirstAsync(cancel);
                return new OwedReply(
                    seen.Id, keys.Open(sender), keys.Open(seen.Reply!), seen.ReplyPart, seen.ReplyAttempts, seen.Item?.Number, seen.ReplySendingSince is not null);
            }
        }
    }

    /// <summary>Before one of its messages goes out; it is counted against the citizen's window.</summary>
    public Task BeginPartAsync(long id, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async (db, message, token) =>
            {
                message.BeginPart(time.Now());
                if (await db.FindConversationAsync(message.Channel, message.Account, message.SenderHash, token) is { } conversation)
                {
                    conversation.CountSend();
                }
            },
            cancel);

    /// <summary>It arrived.</summary>
    public Task EndPartAsync(long id, CancellationToken cancel) => ChangeAsync(id, message => message.EndPart(), cancel);

    /// <param name="nextTry">Null: there is nothing more to do.</param>
    /// <param name="window">What the channel said of the window: one message given back, closed, or nothing.</param>
    public Task SettleAsync(
        long id, DeliveryState state, string? reason, DateTimeOffset? nextTry, Action<Conversation>? window, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async (db, message, token) =>
            {
                message.SettleReply(state, reason, nextTry);
                if (window is not null
                    && await db.FindConversationAsync(message.Channel, message.Account, message.SenderHash, token) is { } conversation)
                {
                    window(conversation);
                }
            },
            cancel);

    private Task ChangeAsync(long id, Action<InboundMessage> change, CancellationToken cancel) =>
        ChangeAsync(
            id,
            (_, message, _) =>
            {
                change(message);
                return Task.CompletedTask;
            },
            cancel);

    private Task ChangeAsync(long id, Func<MailboxDb, InboundMessage, CancellationToken, Task> change, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                await change(db, await db.InboundMessages.FirstAsync(message => message.Id == id, token), token);
                return true;
            },
            cancel);
}
