using System.Text.Json.Nodes;
using Messaging.Routing.Classification;

namespace Messaging.Routing.Examining;

/// <summary>Reads <c>{"id","title","text","reply"}</c> lines; a line that cannot be read is told and passed over.</summary>
public static class ExaminedLines
{
    /// <param name="lines">Of the file.</param>
    /// <param name="bad">Number of the line, and what is wrong with it.</param>
    /// <returns>Ids as JSON has them, number or string; the number of the line where there is none.</returns>
    public static List<AnswerToExamine> Read(IEnumerable<string> lines, Action<int, string> bad) => JsonLines.Read(lines, bad, Answer);

    private static AnswerToExamine Answer(JsonObject line, int number) => new(
        JsonLines.Id(line, number),
        JsonLines.Text(line, "title") ?? "",
        JsonLines.Text(line, "text") ?? "",
        JsonLines.Text(line, "reply") ?? throw new FormatException("has no \"reply\""));
}
