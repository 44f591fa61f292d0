using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Topics;

/// <summary>Reads <c>{"id","user","title","text","time","likes"}</c> lines; a line that cannot be read is told and passed over.</summary>
public static class TopicLines
{
    /// <param name="lines">Of the file.</param>
    /// <param name="bad">Number of the line, and what is wrong with it.</param>
    /// <param name="repeated">Number of a line whose id an earlier one has: it is that message again, and counts once.</param>
    /// <returns>Ids as JSON has them, number or string; the number of the line where there is none. A line without user is a person of its own.</returns>
    public static List<TopicMessage> Read(IEnumerable<string> lines, Action<int, string> bad, Action<int>? repeated = null)
    {
        var (messages, known) = (new List<TopicMessage>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (message, line, hasId) in JsonLines.Read(lines, bad, (line, number) => (Message(line, number), number, line["id"] is not null)))
        {
            if (!hasId || known.Add(message.Id))
            {
                messages.Add(message);
            }
            else
            {
                repeated?.Invoke(line);
            }
        }

        return messages;
    }

    private static TopicMessage Message(JsonObject line, int number)
    {
        var (title, text) = (JsonLines.Text(line, "title") ?? "", JsonLines.Text(line, "text") ?? "");
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text))
        {
            throw new FormatException("has neither \"title\" nor \"text\"");
        }

        var id = JsonLines.Id(line, number);
        return new TopicMessage(
            id,
            line["user"]?.ToJsonString() ?? $"line {number}",
            title,
            text,
            Time(JsonLines.Text(line, "time") ?? JsonLines.Text(line, "receivedAt") ?? throw new FormatException("has no \"time\"")),
            line["likes"] is JsonValue likes && likes.GetValueKind() is JsonValueKind.Number ? likes.GetValue<int>() : 0);
    }

    private static DateTimeOffset Time(string written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? HasOffset(written) ? at.ToOffset(ChinaTime.Offset) : new DateTimeOffset(at.DateTime, ChinaTime.Offset)
            : throw new FormatException($"\"time\" is no time: {written}");

    // Without an offset a time is China Standard Time.
    private static bool HasOffset(string written) => written.EndsWith('Z') || written.LastIndexOfAny(['+', '-']) > written.IndexOf(':', StringComparison.Ordinal);
}
