using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Messaging.Routing.Exchange.Formats.Xlsx;

/// <summary>Reads the rows of a workbook's first sheet as they come. Rows and cells that are not there are not made up.</summary>
internal static class WorkbookRows
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    /// <returns>The row's number and its cells by column; a value is a text, a <see cref="double"/> or a <see cref="DateTime"/>.</returns>
    /// <exception cref="InvalidDataException">No workbook, or one beyond Excel's own limits or ours.</exception>
    public static IEnumerable<(int Row, IReadOnlyDictionary<int, object> Cells)> Read(string path)
    {
        using var rows = Rows(path).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception damaged) when (damaged is XmlException or EndOfStreamException)
            {
                throw new InvalidDataException(Workbook.NoWorkbook, damaged);
            }

            yield return rows.Current;
        }
    }

    private static IEnumerable<(int Row, IReadOnlyDictionary<int, object> Cells)> Rows(string path)
    {
        using var archive = Open(path);
        var workbook = new Workbook(archive);
        var (texts, dates) = (workbook.SharedTexts(), workbook.DateStyles());
        using var xml = workbook.OpenFirstSheet();
        if (!xml.Next() || xml.Name != "worksheet")
        {
            throw new InvalidDataException("The workbook's first sheet is no worksheet.");
        }

        var number = 0;
        while (xml.Next())
        {
            if (xml is { IsStart: true, Name: "row" })
            {
                number = xml["r"] is { } given ? Workbook.Number(given) ?? 0 : number + 1;
                if (number is < 1 or > LastRow)
                {
                    throw new InvalidDataException($"The sheet names a row beyond 1 to {LastRow}, which is not one of Excel's.");
                }

                yield return (number, Cells(xml, texts, dates));
            }
        }
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException damaged)
        {
            throw new InvalidDataException(Workbook.NoWorkbook, damaged);
        }
    }

    private static Dictionary<int, object> Cells(WorkbookXml xml, List<string> texts, List<bool> dates)
    {
        var cells = new Dictionary<int, object>();
        var column = -1;
        if (xml.IsEmpty)
        {
            return cells;
        }

        while (xml.Next() && xml.Name != "row")
        {
            if (!xml.IsStart || xml.Name != "c")
            {
                continue;
            }

            column = xml["r"] is { } place ? Column(place) : column + 1;
            if (column is < 0 or >= LastColumn)
            {
                throw new InvalidDataException($"The sheet names a column beyond Excel's {LastColumn}.");
            }

            if (!xml.IsEmpty && Value(xml, texts, dates) is { } value)
            {
                cells[column] = value;
            }
        }

        return cells;
    }

    private static object? Value(WorkbookXml xml, List<string> texts, List<bool> dates)
    {
        var (kind, style) = (xml["t"], Workbook.Number(xml["s"]) ?? 0);
        string? written = null;
        while (xml.Next() && xml.Name != "c")
        {
            if (xml is { IsStart: true, Name: "v" or "is" })
            {
                written = xml.Text(except: "rPh");
            }
        }

        return kind switch
        {
            _ when string.IsNullOrEmpty(written) => null,
            "s" => Workbook.Number(written) is { } index && index < texts.Count ? texts[index] : throw new InvalidDataException(Workbook.NoWorkbook),
            "b" => written == "1" ? "True" : "False",
            null or "n" when double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) =>
                style < dates.Count && dates[style] && figure is >= 1 and < 2_958_466 ? DateTime.FromOADate(figure) : figure,
            _ => written,
        };
    }

    /// <summary>AB12 is 27; -1 for what names no column.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        }

        return column - 1;
    }
}
