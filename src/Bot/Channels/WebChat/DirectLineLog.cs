using System.Text;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Reads what was said in a web chat (对话记录). A client's watermark is the number of a line.</summary>
internal sealed class DirectLineLog(IDbContextFactory<MailboxDb> contexts, Keys keys)
{
    /// <returns>Null when no such conversation was ever started, or its citizen ended it.</returns>
    public async Task<StoredConversation?> FindAsync(string conversation, CancellationToken cancel)
    {
        var sender = keys.SenderHash(conversation);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Conversations
            .Where(c => c.Channel == WebChatChannel.ChannelName && c.Account == "" && c.SenderHash == sender && c.EndedAt == null)
            .Select(c => new StoredConversation(c.Id, c.LastSeq))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Whether its citizen ended it; one that was never started has not ended.</summary>
    public async Task<bool> HasEndedAsync(string conversation, CancellationToken cancel)
    {
        var sender = keys.SenderHash(conversation);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Conversations.AnyAsync(
            c => c.Channel == WebChatChannel.ChannelName && c.Account == "" && c.SenderHash == sender && c.EndedAt != null, cancel);
    }

    /// <summary>The next lines after a number, at most so many.</summary>
    public async Task<IReadOnlyList<StoredLine>> ReadAsync(long conversation, int after, int most, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var lines = await db.Lines
            .Where(line => line.ConversationId == conversation && line.Seq > after && line.Conversation!.EndedAt == null)
            .OrderBy(line => line.Seq)
            .Take(most)
            .Select(line => new { line.Seq, line.Payload, line.DeliveryId })
            .ToListAsync(cancel);
        return [.. lines.Select(line => new StoredLine(line.Seq, Encoding.UTF8.GetBytes(keys.Open(line.Payload)), line.DeliveryId))];
    }

    /// <summary>How far each of these conversations has come.</summary>
    public async Task<Dictionary<long, int>> LastSeqsAsync(IReadOnlyCollection<long> conversations, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Conversations
            .Where(conversation => conversations.Contains(conversation.Id))
            .Select(conversation => new { conversation.Id, conversation.LastSeq })
            .ToDictionaryAsync(conversation => conversation.Id, conversation => conversation.LastSeq, cancel);
    }
}
