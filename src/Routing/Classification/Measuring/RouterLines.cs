using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>Reads <c>{"id","title","text","label",…}</c> lines; a line that cannot be read is told and passed over.</summary>
public static class RouterLines
{
    // In the development files "real" marks published letters whose places were replaced; they know no city.
    private const string Published = "real";
    private const string Chat = "chat";

    public static List<RouterRow> Read(IEnumerable<string> lines, Action<int, string> bad)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bad);

        var rows = new List<RouterRow>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                rows.Add(Row(JsonNode.Parse(line) as JsonObject ?? throw new FormatException("is no JSON object"), number));
            }
            catch (JsonException wrong)
            {
                bad(number, $"is no JSON ({wrong.Message})");
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException)
            {
                bad(number, wrong.Message);
            }
        }

        return rows;
    }

    private static RouterRow Row(JsonObject line, int number)
    {
        var title = Text(line, "title");
        var text = Text(line, "text");
        if (title is null && text is null)
        {
            throw new FormatException("has neither \"title\" nor \"text\"");
        }

        var kind = Text(line, "kind");
        return new RouterRow(
            line["id"]?.ToJsonString() ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            title ?? "",
            text ?? "",
            Text(line, "label") is { Length: > 0 } label ? label : null,
            Text(line, "secondary"),
            line["group"]?.ToJsonString(),
            Text(line, "intent"),
            kind is Published or Chat ? null : kind,
            Text(line, "city"),
            line.ContainsKey("city") && kind != Published);
    }

    private static string? Text(JsonObject line, string key) => line[key] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        _ => throw new FormatException($"\"{key}\" is no text"),
    };
}
