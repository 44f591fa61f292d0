namespace Messaging.Routing.Exchange;

/// <summary>One row of an imported file as it was written: nothing is judged yet.</summary>
public sealed class SheetRow(int line)
{
    private readonly Dictionary<ImportColumn, string> _cells = [];

    /// <summary>Where a person finds it: line of a text file, row of a sheet; the heading is 1.</summary>
    public int Line { get; } = line;

    /// <summary>Why the row could not even be taken apart; null for most.</summary>
    public string? Unreadable { get; init; }

    public bool IsEmpty => Unreadable is null && _cells.Count == 0;

    /// <summary>Null where the cell is missing or blank. Line ends are those of Unix.</summary>
    public string? this[ImportColumn column] => _cells.GetValueOrDefault(column);

    /// <summary>Of two columns that mean the same, the first with a value counts.</summary>
    public void Set(ImportColumn column, string? value)
    {
        var text = value?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Trim('\uFEFF');
        if (!string.IsNullOrEmpty(text))
        {
            _cells.TryAdd(column, text);
        }
    }
}
