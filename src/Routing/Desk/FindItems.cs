using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Reads items, as far as the reader may see them.</summary>
public sealed class FindItems(IDbContextFactory<MailboxDb> contexts, ShownWords shown, TimeProvider time)
{
    /// <summary>Most items of one page.</summary>
    public const int MostAtOnce = 500;

    /// <summary>One item with its history; null when there is none that the reader may see.</summary>
    public async Task<MailboxItem?> OneAsync(string number, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Items.AsNoTracking()
            .VisibleTo(reader)
            .Include(item => item.History.OrderBy(row => row.Seq))
            .Include(item => item.Deliveries)
            .ThenInclude(delivery => delivery.Tries.OrderBy(one => one.Id))
            .Include(item => item.AwaitedFiles.OrderBy(file => file.Id))
            .Include(item => item.Attachments.OrderBy(attachment => attachment.No))
            .AsSplitQuery()
            .FirstOrDefaultAsync(item => item.Number == number, cancel);
    }

    /// <summary>The version of one item, to tell cheaply whether it moved on; null when there is none that the reader may see.</summary>
    public async Task<int?> VersionAsync(string number, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Items.VisibleTo(reader).Where(item => item.Number == number).Select(item => (int?)item.Version).FirstOrDefaultAsync(cancel);
    }

    /// <summary>A page of items, newest first.</summary>
    public async Task<ItemPage> ListAsync(ItemQuery query, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Narrow(query, time.Today());
        if (query.After is { } after)
        {
            items = items.Where(item => item.Id < after);
        }

        items = items.OrderByDescending(item => item.Id);
        if (ShownWords.Decide(query, reader))
        {
            var ids = await shown.IdsAsync(items, query.Words!, cancel).Take(query.Limit + 1).ToListAsync(cancel);
            items = db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)).OrderByDescending(item => item.Id);
        }

        var page = await items.Take(query.Limit + 1).ToListAsync(cancel);
        return page.Count > query.Limit
            ? new ItemPage(page[..query.Limit], page[query.Limit - 1].Id)
            : new ItemPage(page, Next: null);
    }

    /// <summary>How many items a query has in all.</summary>
    public async Task<int> CountAsync(ItemQuery query, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = db.Items.AsNoTracking().VisibleTo(reader).Narrow(query, time.Today());
        return ShownWords.Decide(query, reader)
            ? await shown.IdsAsync(items, query.Words!, cancel).CountAsync(cancel)
            : await items.CountAsync(cancel);
    }
}
