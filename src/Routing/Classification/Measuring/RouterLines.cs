using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>Reads <c>{"id","title","text","label",…}</c> lines; a line that cannot be read is told and passed over.</summary>
public static class RouterLines
{
    // In the development files "real" marks published letters whose places were replaced; they know no city.
    private const string Published = "real";
    private const string Chat = "chat";

    public static List<RouterRow> Read(IEnumerable<string> lines, Action<int, string> bad) => JsonLines.Read(lines, bad, Row);

    private static RouterRow Row(JsonObject line, int number)
    {
        var title = JsonLines.Text(line, "title");
        var text = JsonLines.Text(line, "text");
        if (title is null && text is null)
        {
            throw new FormatException("has neither \"title\" nor \"text\"");
        }

        var kind = JsonLines.Text(line, "kind");
        return new RouterRow(
            JsonLines.Id(line, number),
            title ?? "",
            text ?? "",
            JsonLines.Text(line, "label")?.Trim() is { Length: > 0 } label ? label : null,
            JsonLines.Text(line, "secondary"),
            line["group"]?.ToJsonString(),
            JsonLines.Text(line, "intent"),
            kind is null or Published or Chat ? null : ChineseNames.KindOf(kind) is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : kind,
            JsonLines.Text(line, "city"),
            line.ContainsKey("city") && kind != Published);
    }
}
