using System.Text.Json;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>One published or computed example; the files lie in <c>Vectors</c>.</summary>
public sealed record Vector(string Id, JsonElement Json)
{
    public string? this[string name] => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public string? Plain(string name) => Json.GetProperty("plain").GetProperty(name).GetString();

    public override string ToString() => Id;

    public static Vector Find(string file, string id) => Read(file, "vectors").Single(vector => vector.Id == id);

    public static TheoryData<string> Ids(string file, Func<Vector, bool>? wanted = null) =>
        [.. Read(file, "vectors").Where(wanted ?? (_ => true)).Select(vector => vector.Id)];

    public static IReadOnlyList<Vector> Read(string file, string list)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Channels", "WeChat", "Vectors", file + ".json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty(list).EnumerateArray().Select(json => new Vector(json.GetProperty("id").GetString()!, json.Clone()))];
    }
}
