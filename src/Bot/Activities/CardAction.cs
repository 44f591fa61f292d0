using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>One button (按钮) and what pressing it does.</summary>
public sealed record CardAction
{
    /// <summary>One of <see cref="CardActionTypes"/>.</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    /// <summary>What is posted, or opened: usually a string, an object for a post-back.</summary>
    public JsonElement? Value { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Says <paramref name="words"/> for the citizen, visibly, as if typed.</summary>
    public static CardAction ImBack(string words, string? title = null) => new()
    {
        Type = CardActionTypes.ImBack,
        Title = title ?? words,
        Value = ActivityJson.ToElement(words),
    };

    public static CardAction OpenUrl(string title, Uri address) => new()
    {
        Type = CardActionTypes.OpenUrl,
        Title = title,
        Value = ActivityJson.ToElement(address.AbsoluteUri),
    };
}
