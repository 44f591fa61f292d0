using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>The part of an <see cref="ItemQuery"/> that asks for marks and for what waits for somebody (标记, 待批, 协办).</summary>
internal static class MarkFilter
{
    public static IQueryable<MailboxItem> Marked(this IQueryable<MailboxItem> items, ItemQuery query)
    {
        items = query.Mark switch
        {
            null => items,
            ItemMark.Urged => items.Where(item => item.UrgedAt != null),
            ItemMark.Supervised => items.Where(item => item.SupervisedAt != null),
            ItemMark.Extended => items.Where(item => item.Clock.ExtendedDays > 0),
            ItemMark.Redo => items.Where(item => item.Redos > 0 && Open.Contains(item.State)),
            ItemMark.CallBack => items.Where(item => item.CallBackOpenedAt != null && item.CalledBackAt == null),
            ItemMark.Published => items.Where(item => item.PublishedAt != null),
            ItemMark.CarriedOver => items.Where(item => item.CarriedOver != null),
            ItemMark.Archived => items.Where(item => item.ArchivedAt != null),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Mark, "An unknown mark."),
        };

        if (query.Open)
        {
            items = items.Where(item => Open.Contains(item.State));
        }

        if (query.ExtensionAsked)
        {
            items = items.Where(item => item.ExtensionAsked != null && Open.Contains(item.State));
        }

        if (query.InvalidProposed)
        {
            items = items.Where(item => item.InvalidBy != null && Open.Contains(item.State));
        }

        if (query.SentBack)
        {
            items = items.Where(item => item.State == ItemState.InHandling && item.Draft != null);
        }

        if (query.Helping is { } codes)
        {
            var patterns = codes.SelectMany(code => (string[])[$"%,{code},%", $"%,{code}-%"]).ToArray();
            items = items.Where(item => patterns.Any(pattern => EF.Functions.Like(item.AssistingCodes, pattern)));
        }

        if (query.MergedInto is { } main)
        {
            items = items.Where(item => item.MergedInto == main);
        }

        return items;
    }

    private static readonly ItemState[] Open = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];
}
