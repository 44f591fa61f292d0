namespace Messaging.Routing.Exchange.Formats;

/// <summary>The first row of a sheet: which of its columns mean what.</summary>
internal sealed class SheetHeading
{
    private readonly ImportColumn?[] _columns;

    /// <exception cref="InvalidDataException">No column holds the citizen's words.</exception>
    public SheetHeading(IEnumerable<string?> headings)
    {
        _columns = [.. headings.Select(ImportColumns.Find)];
        if (!_columns.Contains(ImportColumn.Text) && !_columns.Contains(ImportColumn.Title))
        {
            throw new InvalidDataException("The first row names no column text (留言详情) or title (留言主题).");
        }
    }

    public int Count => _columns.Length;

    /// <summary>Null for a column that is not read.</summary>
    public ImportColumn? this[int index] => index < _columns.Length ? _columns[index] : null;
}
