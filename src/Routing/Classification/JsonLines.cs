using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Routing.Classification;

/// <summary>Reads a file with a JSON object a line (逐行读取); a line that cannot be read is told and passed over.</summary>
internal static class JsonLines
{
    /// <param name="lines">Of the file.</param>
    /// <param name="bad">Number of the line, and what is wrong with it.</param>
    /// <param name="read">Makes something of an object and its line's number; a <see cref="FormatException"/> says what is wrong.</param>
    public static List<T> Read<T>(IEnumerable<string> lines, Action<int, string> bad, Func<JsonObject, int, T> read)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bad);

        var rows = new List<T>();
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
                rows.Add(read(JsonNode.Parse(line) as JsonObject ?? throw new FormatException("is no JSON object"), number));
            }
            catch (JsonException wrong)
            {
                bad(number, $"is no JSON ({wrong.Message})");
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
            {
                bad(number, wrong.Message);
            }
        }

        return rows;
    }

    /// <summary>As JSON has it, number or string; the number of the line where there is none.</summary>
    public static string Id(JsonObject line, int number) => line["id"]?.ToJsonString() ?? number.ToString(CultureInfo.InvariantCulture);

    public static string? Text(JsonObject line, string key) => line[key] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        _ => throw new FormatException($"\"{key}\" is no text"),
    };
}
