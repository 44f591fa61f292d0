using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Routing.Examining;

/// <summary>Reads <c>{"id","title","text","reply"}</c> lines; a line that cannot be read is told and passed over.</summary>
public static class ExaminedLines
{
    /// <param name="lines">Of the file.</param>
    /// <param name="bad">Number of the line, and what is wrong with it.</param>
    /// <returns>Ids as JSON has them, number or string; the number of the line where there is none.</returns>
    public static List<AnswerToExamine> Read(IEnumerable<string> lines, Action<int, string> bad)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bad);

        var answers = new List<AnswerToExamine>();
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
                answers.Add(Answer(JsonNode.Parse(line) as JsonObject ?? throw new FormatException("is no JSON object"), number));
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

        return answers;
    }

    private static AnswerToExamine Answer(JsonObject line, int number) => new(
        line["id"]?.ToJsonString() ?? number.ToString(CultureInfo.InvariantCulture),
        Text(line, "title") ?? "",
        Text(line, "text") ?? "",
        Text(line, "reply") ?? throw new FormatException("has no \"reply\""));

    private static string? Text(JsonObject line, string key) => line[key] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        _ => throw new FormatException($"\"{key}\" is no text"),
    };
}
