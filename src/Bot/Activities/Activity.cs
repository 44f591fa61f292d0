using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>
/// What one side of a conversation says or does (会话活动), in the words of the Bot Framework protocol.
/// Both channels speak it: web chat as it is, WeChat by translation.
/// </summary>
/// <remarks>
/// What clients add of their own (<see cref="ChannelData"/>, <see cref="Entities"/>, <see cref="Value"/> and properties
/// not named here) is carried verbatim: web chat recognises its own message by what comes back unchanged.
/// </remarks>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>When the server took it. A client's own clock stands in <see cref="LocalTimestamp"/>.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's clock as the sender wrote it; text, because it is only ever handed back.</summary>
    public string? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    /// <summary>What is said; null for an event, a card's submission or a bare attachment.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="TextFormats"/>; null leaves it to the client, which takes a bot's text for markdown.</summary>
    public string? TextFormat { get; init; }

    public string? Speak { get; init; }

    public string? InputHint { get; init; }

    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>The name of an <see cref="ActivityTypes.Event"/>.</summary>
    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>Properties the protocol or a client has and we have no use for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>A message in plain text: what it quotes from a citizen needs no escaping and its line breaks stay.</summary>
    public static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = TextFormats.Plain,
        InputHint = InputHints.AcceptingInput,
    };

    /// <summary>A message with buttons under it, each of which says its own words for the citizen.</summary>
    public static Activity Message(string text, params IReadOnlyList<string> choices) =>
        Message(text, [.. choices.Select(choice => CardAction.ImBack(choice))]);

    public static Activity Message(string text, IReadOnlyList<CardAction> choices) => Message(text) with
    {
        SuggestedActions = choices.Count == 0 ? null : new SuggestedActions { Actions = choices },
    };

    /// <summary>"Somebody is writing"; shown while it lasts and kept nowhere.</summary>
    public static Activity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>A plain message addressed back to whoever sent this one.</summary>
    public Activity Reply(string text) => Reply(Message(text));

    /// <summary>Addresses <paramref name="answer"/> back to whoever sent this one; what it says is left as it is.</summary>
    public Activity Reply(Activity answer) => Reference().Address(answer) with { ReplyToId = Id };

    /// <summary>Where an answer to this activity goes, now or days later.</summary>
    public ConversationReference Reference() => new()
    {
        ActivityId = Id,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        User = From,
        Bot = Recipient,
        Locale = Locale,
    };
}
