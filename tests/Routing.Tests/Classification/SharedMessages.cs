using System.Text.Json;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Classification;

/// <summary>Development messages that lie beside the project and are never copied into it.</summary>
internal static class SharedMessages
{
    /// <summary>The rows of a file, or a loud skip when the shared data are absent.</summary>
    public static IReadOnlyList<JsonElement> Rows(string file)
    {
        var path = SharedData.Path($"data/{file}");
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static string Text(this JsonElement row, string key) =>
        row.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}
