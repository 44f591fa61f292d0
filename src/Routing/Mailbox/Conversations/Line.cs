namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>One line of a conversation, of the citizen or of ours, as it stands on the citizen's screen.</summary>
public sealed class Line
{
    public long Id { get; private set; }

    public long ConversationId { get; private set; }

    public required Conversation Conversation { get; init; }

    /// <summary>1, 2, 3 … in order of storing; the watermark of a client is such a number.</summary>
    public required int Seq { get; init; }

    /// <summary>Strictly rising within the conversation, by a millisecond at least.</summary>
    public required DateTimeOffset At { get; init; }

    public required bool FromBot { get; init; }

    /// <summary>The activity as JSON; protected, for receipts hold look-up codes.</summary>
    public required ProtectedText Payload { get; init; }

    /// <summary>The delivery this line is; null for talk.</summary>
    public long? DeliveryId { get; init; }
}
