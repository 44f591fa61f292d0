using System.Text.Json;

namespace Messaging.Routing.Tests.Classification;

/// <summary>Development messages that lie beside the project and are never copied into it.</summary>
internal static class SharedMessages
{
    /// <summary>The rows of a file, or a loud skip when the shared data are absent.</summary>
    public static IReadOnlyList<JsonElement> Rows(string file)
    {
        var path = Path.Combine(Folder(), "data", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"{file} is not there; set MAILBOX_SHARED to the folder that holds data/{file}.");
        }

        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static string Text(this JsonElement row, string key) =>
        row.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("MAILBOX_SHARED") is { Length: > 0 } given)
        {
            return given;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Messaging.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "..", "shared");
    }
}
