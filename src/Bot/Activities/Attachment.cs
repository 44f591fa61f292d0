using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>A file, a picture or a card that goes with a message (附件).</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    /// <summary>Where the file is; null for a card, which is <see cref="Content"/>.</summary>
    public string? ContentUrl { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    public string? ThumbnailUrl { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
