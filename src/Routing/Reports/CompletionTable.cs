using System.Globalization;
using System.Text.Json;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Reports;

/// <summary>A completion table (办结情况统计表): pure arithmetic over items as they stood at the cut-off.</summary>
public sealed record CompletionTable(CompletionQuery Query, IReadOnlyList<CompletionRow> Rows, CompletionFigures Total)
{
    /// <param name="items">Whatever was read; what does not belong to the period is left out here.</param>
    /// <param name="sources">
    /// All sources of the office. In a table by source alone each has its row, also with nothing received: a source that is missing must
    /// never look like a clean 100 %.
    /// </param>
    public static CompletionTable Of(
        CompletionQuery query, IEnumerable<CountedItem> items, IReadOnlyCollection<string> sources, WorkingCalendar calendar)
    {
        var counted = items.Where(item => Counts(item, query)).ToList();
        var rows = query.By.Count == 0
            ? []
            : counted
                .GroupBy(item => new CompletionKeys([.. query.By.Select(by => Key(item, by))]))
                .Select(group => new CompletionRow(group.Key, CompletionFigures.Of([.. group], query, calendar)))
                .ToList();
        if (query.By is [CompletionGroup.Source])
        {
            var silent = sources.Except(rows.Select(row => row.Keys.Values[0]), StringComparer.Ordinal);
            rows.AddRange(silent.Select(code => new CompletionRow(new CompletionKeys([code]), CompletionFigures.Of([], query, calendar))));
        }

        rows.Sort((one, other) => one.Keys.CompareTo(other.Keys));
        return new CompletionTable(query, rows, CompletionFigures.Of(counted, query, calendar));
    }

    private static bool Counts(CountedItem item, CompletionQuery query) =>
        (item.ReceivedOn >= query.From && item.ReceivedOn <= query.To && item.ReceivedOn <= query.AsOf)
        || (query.Basis is CompletionBasis.Flow && item.IsCarriedInto(query.From));

    private static string? Key(CountedItem item, CompletionGroup by) => by switch
    {
        CompletionGroup.Source => item.Source,
        CompletionGroup.Division => item.Division,
        CompletionGroup.Kind => JsonNamingPolicy.CamelCase.ConvertName(item.Kind.ToString()),
        CompletionGroup.Place => item.Place,
        CompletionGroup.Month => item.ReceivedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}

/// <param name="Keys">What the row's items have in common.</param>
public sealed record CompletionRow(CompletionKeys Keys, CompletionFigures Figures);
