using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>An <see cref="ItemQuery"/> as a condition of the database, the same for lists, counts and the workbench.</summary>
internal static class ItemFilter
{
    /// <param name="today">In China time; decides what is overdue.</param>
    public static IQueryable<MailboxItem> Narrow(this IQueryable<MailboxItem> items, ItemQuery query, DateOnly today)
    {
        if (query.States is { Count: > 0 } states)
        {
            items = items.Where(item => states.Contains(item.State));
        }

        if (query.Division is { } division)
        {
            // A code is letters and dashes; anything else finds nothing rather than everything.
            division = division.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? division : "";
            var desks = division + "-%";
            items = items.Where(item => item.Division == division || EF.Functions.Like(item.Division!, desks));
        }

        if (query.Divisions is { } codes)
        {
            var prefixes = codes.Select(code => code + "-%").ToArray();
            items = items.Where(item => item.Division != null
                && (codes.Contains(item.Division) || prefixes.Any(prefix => EF.Functions.Like(item.Division, prefix))));
        }

        if (query.Undelivered)
        {
            items = items.Where(item => !NothingToTell.Contains(item.State) && item.Deliveries.Any(delivery => !delivery.Superseded
                && (delivery.State == DeliveryState.Failed
                    || delivery.State == DeliveryState.Unknown
                    || (delivery.State == DeliveryState.Pending && delivery.Way != DeliveryWay.WeChat && delivery.Way != DeliveryWay.WebChat && delivery.Way != DeliveryWay.BotFramework))));
        }

        items = items.Marked(query);
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
            items = items.Where(item => (OpenStates.Contains(item.State) && item.DueOn != null && item.DueOn < today) == overdue);
        }

        if (query.Words is { Length: > 0 } words)
        {
            var pattern = $"%{Escape(words)}%";

            var running = RunningNumber(words) is { } ending ? $"%{ending}" : "-";
            items = items.Where(item => (item.Number == words || EF.Functions.Like(item.Number, running))
                || EF.Functions.Like(item.Text, pattern, @"\")
                || (item.Title != null && EF.Functions.Like(item.Title, pattern, @"\")));
        }

        return items;
    }

    /// <summary>Colleagues quote the running number alone: 70 is 2026-000070.</summary>
    internal static string? RunningNumber(string words) =>
        words.Length <= 6 && words.All(char.IsAsciiDigit) ? $"-{words.PadLeft(6, '0')}" : null;

    internal static string Escape(string words) => words
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);

    private static readonly ItemState[] NothingToTell = [ItemState.Completed, ItemState.Withdrawn, ItemState.Invalid];

    private static readonly ItemState[] OpenStates = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];
}
