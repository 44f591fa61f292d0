using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Reads items, as far as the reader may see them.</summary>
public sealed class FindItems(IDbContextFactory<MailboxDb> contexts, TimeProvider time)
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
            .AsSplitQuery()
            .FirstOrDefaultAsync(item => item.Number == number, cancel);
    }

    /// <summary>A page of items, newest first.</summary>
    public async Task<ItemPage> ListAsync(ItemQuery query, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = Narrow(db.Items.AsNoTracking().VisibleTo(reader), query);
        if (query.After is { } after)
        {
            items = items.Where(item => item.Id < after);
        }

        var page = await items.OrderByDescending(item => item.Id).Take(query.Limit + 1).ToListAsync(cancel);
        return page.Count > query.Limit
            ? new ItemPage(page[..query.Limit], page[query.Limit - 1].Id)
            : new ItemPage(page, Next: null);
    }

    /// <summary>How many items a query has in all.</summary>
    public async Task<int> CountAsync(ItemQuery query, Actor reader, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Narrow(db.Items.AsNoTracking().VisibleTo(reader), query).CountAsync(cancel);
    }

    private IQueryable<MailboxItem> Narrow(IQueryable<MailboxItem> items, ItemQuery query)
    {
        if (query.States is { Count: > 0 } states)
        {
            items = items.Where(item => states.Contains(item.State));
        }

        if (query.Division is { } division)
        {
            var desks = division + "-%";
            items = items.Where(item => item.Division == division || EF.Functions.Like(item.Division!, desks));
        }

        if (query.Source is { } source)
        {
            items = items.Where(item => item.Source == source);
        }

        if (query.Kind is { } kind)
        {
            items = items.Where(item => item.Kind == kind);
        }

        if (query.From is { } from)
        {
            items = items.Where(item => item.ReceivedOn >= from);
        }

        if (query.To is { } to)
        {
            items = items.Where(item => item.ReceivedOn <= to);
        }

        if (query.Overdue is { } overdue)
        {
            var today = ChinaTime.DateOf(time.GetUtcNow());
            items = items.Where(item => (OpenStates.Contains(item.State) && item.DueOn != null && item.DueOn < today) == overdue);
        }

        if (query.Words is { Length: > 0 } words)
        {
            var pattern = $"%{Escape(words)}%";
            items = items.Where(item => item.Number == words
                || EF.Functions.Like(item.Text, pattern, @"\")
                || (item.Title != null && EF.Functions.Like(item.Title, pattern, @"\")));
        }

        return items;
    }

    private static string Escape(string words) => words
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);

    private static readonly ItemState[] OpenStates = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];
}
