using System.Globalization;
using System.Runtime.CompilerServices;
using Messaging.Routing.Exchange.Formats.Xlsx;

namespace Messaging.Routing.Exchange.Formats;

/// <summary>A list as an Excel workbook: its first sheet, read row by row.</summary>
internal static class XlsxSheet
{
    public static async IAsyncEnumerable<SheetRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        SheetHeading? heading = null;
        foreach (var (line, cells) in WorkbookRows.Read(path))
        {
            cancel.ThrowIfCancellationRequested();
            if (heading is null)
            {
                heading = cells.Count == 0
                    ? null
                    : new SheetHeading(Enumerable.Range(0, cells.Keys.Max() + 1).Select(i => cells.GetValueOrDefault(i)?.ToString()));
                continue;
            }

            var row = new SheetRow(line);
            foreach (var (i, cell) in cells.OrderBy(cell => cell.Key))
            {
                if (heading[i] is { } column)
                {
                    row.Set(column, Text(cell, column is ImportColumn.ReceivedAt or ImportColumn.AnsweredAt));
                }
            }

            yield return row;
        }

        if (heading is null)
        {
            throw new InvalidDataException("The workbook's first sheet is empty.");
        }
    }

    private static string? Text(object cell, bool isTime) => cell switch
    {
        DateTime at => Time(at),
        double serial when isTime && serial is > 18_000 and < 100_000 => Time(DateTime.FromOADate(serial)),
        double number => number.ToString(Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? "F0" : "R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    /// <summary>Excel keeps a time as a fraction of a day, which is off by a hair: whole seconds are what was meant.</summary>
    private static string Time(DateTime at)
    {
        at = new DateTime((at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
