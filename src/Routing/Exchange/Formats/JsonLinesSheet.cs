using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Messaging.Routing.Exchange.Formats;

/// <summary>A list as JSON lines: one object a line, its keys are the columns.</summary>
internal static class JsonLinesSheet
{
    public static async IAsyncEnumerable<SheetRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var file = new StreamReader(path, TextEncoding.Of(path));
        for (var line = 1; await file.ReadLineAsync(cancel) is { } written; line++)
        {
            if (!string.IsNullOrWhiteSpace(written))
            {
                yield return Read(line, written);
            }
        }
    }

    private static SheetRow Read(int line, string written)
    {
        try
        {
            using var json = JsonDocument.Parse(written);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? Read(line, json.RootElement)
                : new SheetRow(line) { Unreadable = "not a JSON object" };
        }
        catch (JsonException)
        {
            return new SheetRow(line) { Unreadable = "not a JSON object" };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON, but no text.
            return new SheetRow(line) { Unreadable = "holds characters that can't be read" };
        }
    }

    private static SheetRow Read(int line, JsonElement json)
    {
        var row = new SheetRow(line);
        foreach (var property in json.EnumerateObject())
        {
            if (ImportColumns.Find(property.Name) is not { } column)
            {
                continue;
            }

            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    row.Set(column, property.Value.GetString());
                    break;
                case JsonValueKind.Number:
                    row.Set(column, property.Value.GetRawText());
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    return new SheetRow(line) { Unreadable = $"{column.Heading()}: neither text nor number" };
            }
        }

        return row;
    }
}
