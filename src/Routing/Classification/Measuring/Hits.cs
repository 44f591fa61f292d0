namespace Messaging.Routing.Classification.Measuring;

/// <summary>How often a label was said, was true, and was both.</summary>
public sealed record Hits(string Label, int Rows, int Said, int Right)
{
    public double? Recall => Rows == 0 ? null : Right / (double)Rows;

    public double? Precision => Said == 0 ? null : Right / (double)Said;

    public double F1 => Rows + Said == 0 ? 0 : 2.0 * Right / (Rows + Said);

    /// <summary>For every label that is true of a row, the most frequent first.</summary>
    public static IReadOnlyList<Hits> Of(IReadOnlyCollection<(string True, string Said)> rows) =>
    [
        .. rows.GroupBy(row => row.True, StringComparer.Ordinal)
            .Select(group => new Hits(
                group.Key, group.Count(), rows.Count(row => row.Said == group.Key), group.Count(row => row.Said == group.Key)))
            .OrderByDescending(hits => hits.Rows).ThenBy(hits => hits.Label, StringComparer.Ordinal),
    ];
}
