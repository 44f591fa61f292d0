using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>Somebody in a conversation (会话一方): the citizen, or the bot.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>One of <see cref="Roles"/>. Web chat draws a message left or right by it, so everything sent has one.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
