using System.Text.Json.Serialization;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>What a client needs to talk (已打开的对话): its conversation, its token, and where the stream is.</summary>
internal sealed record OpenedConversation
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    /// <summary>Null where nothing was started.</summary>
    public string? StreamUrl { get; init; }
}
