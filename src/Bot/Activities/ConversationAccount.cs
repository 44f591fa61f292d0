using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>The conversation (会话) an activity belongs to.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
