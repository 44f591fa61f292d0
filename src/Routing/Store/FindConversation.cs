using Messaging.Routing.Mailbox.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

/// <summary>Finds the conversation with a citizen on a channel, or begins it.</summary>
internal static class FindConversation
{
    public static async Task<Conversation> ConversationAsync(
        this MailboxDb db, Keys keys, string channel, string account, string sender, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = keys.SenderHash(sender);
        if (await db.FindConversationAsync(channel, account, hash, cancel) is { } known)
        {
            return known;
        }

        var begun = new Conversation
        {
            Channel = channel,
            Account = account,
            SenderHash = hash,
            Sender = keys.Protect(sender),
            CreatedAt = now,
        };
        db.Conversations.Add(begun);
        return begun;
    }

    /// <returns>Null when this citizen never wrote to this account.</returns>
    public static Task<Conversation?> FindConversationAsync(
        this MailboxDb db, string channel, string account, string? senderHash, CancellationToken cancel) =>
        db.Conversations.FirstOrDefaultAsync(c => c.Channel == channel && c.Account == account && c.SenderHash == senderHash, cancel);
}
