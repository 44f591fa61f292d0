using System.Text.Json;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>What a page reads, by GET or in one frame.</summary>
internal sealed record ActivitySet(IReadOnlyList<JsonElement> Activities, string? Watermark)
{
    public static ActivitySet Of(JsonElement json) => new(
        [.. json.GetProperty("activities").EnumerateArray()],
        json.TryGetProperty("watermark", out var watermark) ? watermark.GetString() : null);

    public IEnumerable<string?> Texts => Activities.Select(TextOf);

    public static string? TextOf(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public static string? RoleOf(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString();
}
