using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>Buttons under a message (快捷回复). Web chat shows them for the last message only.</summary>
public sealed record SuggestedActions
{
    /// <summary>Ids of the users who see them; null for everybody.</summary>
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
