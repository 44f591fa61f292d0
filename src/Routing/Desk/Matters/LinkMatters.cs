using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Matters;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Matters;

/// <summary>
/// Says of every new item to which matter it seems to belong (同一事项识别), across sources, once, on whichever node looks first.
/// </summary>
public sealed class LinkMatters(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, MatterMemory memory, TimeProvider time)
{
    private const int AtOnce = 30;

    /// <summary>What was said long ago was another time.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    /// <summary>A part of what waits; the rest at the next beat, so that filing a flood of messages is not slowed by comparing them.</summary>
    /// <returns>How many items were linked.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var reach = Math.Max(0, await db.Items.MaxAsync(item => (long?)item.Id, cancel) - MatterMemory.Reach ?? 0);
        var waiting = await db.Items.AsNoTracking()
            .Where(item => item.Id > reach && !db.MatterLinks.Any(link => link.ItemId == item.Id))
            .OrderBy(item => item.Id)
            .Take(AtOnce)
            .Select(item => new { item.Id, item.ReceivedAt })
            .ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return 0;
        }

        await memory.GrowAsync(db, cancel);
        var linked = 0;
        foreach (var item in waiting)
        {
            linked += await writer.RunAsync((store, token) => LinkAsync(store, item.Id, item.ReceivedAt, token), cancel) ? 1 : 0;
        }

        return linked;
    }

    private async Task<bool> LinkAsync(MailboxDb db, long id, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        if (await db.MatterLinks.AnyAsync(link => link.ItemId == id, cancel))
        {
            return false;
        }

        var alike = memory.Index.Before(id, MatterChoice.Least);
        var ids = alike.Select(one => one.Id).ToList();
        var since = receivedAt - Lasts;
        var matters = alike.Count == 0
            ? []
            : await db.MatterLinks.AsNoTracking()
                .Where(link => ids.Contains(link.ItemId) && link.Item!.ReceivedAt >= since)
                .ToDictionaryAsync(link => link.ItemId, link => link.MatterId, cancel);
        var like = MatterChoice.Of([.. alike.Where(one => matters.ContainsKey(one.Id))], matters);
        db.MatterLinks.Add(new MatterLink
        {
            ItemId = id,
            MatterId = like is null ? id : matters[like.Id],
            LikeItemId = like?.Id,
            Likeness = like?.Likeness ?? 0,
            SamePerson = like?.SamePerson ?? false,
            FoundAt = time.Now(),
        });
        return true;
    }
}
