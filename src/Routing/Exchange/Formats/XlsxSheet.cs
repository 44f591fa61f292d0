using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using MiniExcelLibs;

namespace Messaging.Routing.Exchange.Formats;

/// <summary>A list as an Excel workbook: its first sheet, read row by row.</summary>
internal static class XlsxSheet
{
    public static async IAsyncEnumerable<SheetRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        SheetHeading? heading = null;
        var line = 0;
        foreach (var cells in Rows(path))
        {
            cancel.ThrowIfCancellationRequested();
            line++;
            if (heading is null)
            {
                heading = cells.All(cell => cell is null) ? null : new SheetHeading(cells.Select(cell => cell?.ToString()));
                continue;
            }

            var row = new SheetRow(line);
            for (var i = 0; i < Math.Min(cells.Count, heading.Count); i++)
            {
                if (heading[i] is { } column)
                {
                    row.Set(column, Text(cells[i], column is ImportColumn.ReceivedAt or ImportColumn.AnsweredAt));
                }
            }

            yield return row;
        }
    }

    private static IEnumerable<List<object?>> Rows(string path)
    {
        using var rows = Open(path);
        while (true)
        {
            List<object?> cells;
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }

                cells = [.. ((IDictionary<string, object?>)rows.Current).Values];
            }
            catch (Exception damaged) when (damaged is InvalidDataException or XmlException or KeyNotFoundException or FormatException)
            {
                throw new InvalidDataException("The file is not an Excel workbook (.xlsx), or it is damaged.", damaged);
            }

            yield return cells;
        }
    }

    private static IEnumerator<dynamic> Open(string path)
    {
        try
        {
            return MiniExcel.Query(path, useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or NotSupportedException)
        {
            throw new InvalidDataException("The file is not an Excel workbook (.xlsx), or it is damaged.", damaged);
        }
    }

    private static string? Text(object? cell, bool isTime) => cell switch
    {
        null => null,
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
