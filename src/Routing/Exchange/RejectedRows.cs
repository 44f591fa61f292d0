using CsvHelper;

namespace Messaging.Routing.Exchange;

/// <summary>
/// Rejected rows as a sheet that a person mends and imports again (退回清单): line and reason, then what was read. UTF-8 with byte order mark,
/// so that Excel shows the Chinese; nothing in it starts a formula there.
/// </summary>
public sealed class RejectedRows : IDisposable
{
    private readonly CsvWriter _csv;

    /// <exception cref="IOException">The file can't be written.</exception>
    public RejectedRows(string path)
    {
        // Names and phones stand in it: for its owner only.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _csv = CsvWriter.Create(
            new FileStream(path, options), SheetCsv.Options with { WriteByteOrderMark = true });
        Write(["line", "reason", .. Enum.GetValues<ImportColumn>().Select(column => column.Heading())]);
    }

    public void Add(ImportProblem problem) =>
        Write([
            problem.Row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            problem.Reason,
            .. Enum.GetValues<ImportColumn>().Select(column => problem.Row[column]),
        ]);

    public void Dispose() => _csv.Dispose();

    private void Write(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
    }
}
