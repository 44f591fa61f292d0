using System.Text.Json.Serialization;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Api;

/// <summary>A completion table as REST and <c>completion --json</c> show it.</summary>
public sealed record CompletionView(
    CompletionBasis Basis, DateOnly From, DateOnly To, DateOnly AsOf, IReadOnlyList<CompletionRowView> Rows, CompletionFigures Total)
{
    public static CompletionView Of(CompletionTable table) => new(
        table.Query.Basis,
        table.Query.From,
        table.Query.To,
        table.Query.AsOf,
        [.. table.Rows.Select(row => CompletionRowView.Of(row, table.Query.By))],
        table.Total);
}

/// <summary>One row; a key is absent when rows are not told apart by it, and null where the items name none.</summary>
public sealed record CompletionRowView : CompletionFigures
{
    private CompletionRowView(CompletionFigures figures)
        : base(figures)
    {
    }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowKey? Source { get; private init; }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowKey? Division { get; private init; }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowKey? Kind { get; private init; }

    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowKey? Place { get; private init; }

    /// <summary>YYYY-MM</summary>
    [JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RowKey? Month { get; private init; }

    internal static CompletionRowView Of(CompletionRow row, IReadOnlyList<CompletionGroup> by)
    {
        return new CompletionRowView(row.Figures)
        {
            Source = Key(CompletionGroup.Source),
            Division = Key(CompletionGroup.Division),
            Kind = Key(CompletionGroup.Kind),
            Place = Key(CompletionGroup.Place),
            Month = Key(CompletionGroup.Month),
        };

        RowKey? Key(CompletionGroup group)
        {
            for (var i = 0; i < by.Count; i++)
            {
                if (by[i] == group)
                {
                    return new RowKey(row.Keys.Values[i]);
                }
            }

            return null;
        }
    }
}
