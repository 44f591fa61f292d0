using System.Runtime.CompilerServices;
using CsvHelper;

namespace Messaging.Routing.Exchange.Formats;

/// <summary>A list as CSV: comma, semicolon or tab, quoted line breaks, UTF-8 or GB18030.</summary>
internal static class CsvSheet
{
    /// <summary>A quote that is never closed must not swallow a whole file.</summary>
    private const int LargestRecord = 1024 * 1024;

    public static async IAsyncEnumerable<SheetRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var options = new CsvReaderOptions
        {
            Encoding = TextEncoding.Of(path),
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LargestRecord,
        };
        await using var file = File.OpenRead(path);
        await using var csv = CsvReader.Create(file, options);
        var heading = await HeadingAsync(csv, cancel);
        while (await NextAsync(csv, cancel))
        {
            var row = new SheetRow((int)csv.LineNumber);
            for (var i = 0; i < Math.Min(csv.FieldCount, heading.Count); i++)
            {
                if (heading[i] is { } column)
                {
                    row.Set(column, Unmarked(csv.GetString(i)));
                }
            }

            yield return row;
        }
    }

    private static async Task<SheetHeading> HeadingAsync(CsvReader csv, CancellationToken cancel)
    {
        await csv.ReadHeaderAsync(cancel);
        return new SheetHeading(csv.Headers);
    }

    /// <summary>Takes off the apostrophe by which sheets, also our own list of rejected rows, keep a text from becoming a formula.</summary>
    private static string Unmarked(string cell) => cell is ['\'', '=' or '@' or '+' or '-', ..] ? cell[1..] : cell;

    private static async Task<bool> NextAsync(CsvReader csv, CancellationToken cancel)
    {
        try
        {
            return await csv.ReadAsync(cancel);
        }
        catch (CsvFormatException wrong)
        {
            throw new InvalidDataException($"The file can't be read beyond line {wrong.LineNumber}: {wrong.Message}", wrong);
        }
    }
}
