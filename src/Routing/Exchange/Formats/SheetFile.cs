namespace Messaging.Routing.Exchange.Formats;

/// <summary>Opens a list by the kind its name tells.</summary>
public static class SheetFile
{
    public const string Kinds = ".csv, .tsv, .xlsx, .jsonl, .ndjson";

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">Its own name, which tells the kind.</param>
    /// <exception cref="InvalidDataException">No such kind of file, or not what its name says.</exception>
    public static IAsyncEnumerable<SheetRow> Read(string path, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" => CsvSheet.ReadAsync(path),
        ".xlsx" => XlsxSheet.ReadAsync(path),
        ".jsonl" or ".ndjson" => JsonLinesSheet.ReadAsync(path),
        ".xls" => throw new InvalidDataException($"{name}: sheets of the old .xls kind are not read; save it as .xlsx."),
        ".zip" => throw new InvalidDataException($"{name} is not a table; an export is not imported by this version."),
        _ => throw new InvalidDataException($"{name}: no such format; {Kinds} are read."),
    };
}
