using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Desk.Answering;

/// <summary>What a channel tells afterwards of a message it had accepted (送达回执).</summary>
public sealed record ChannelProof
{
    public required string Channel { get; init; }

    public required string Account { get; init; }

    /// <summary>The citizen's openid.</summary>
    public required string Sender { get; init; }

    public required Rung Rung { get; init; }

    /// <summary>As the channel gave it when it accepted the message; some do not, then the oldest one outstanding is meant.</summary>
    public string? MessageId { get; init; }

    public required bool Arrived { get; init; }

    /// <summary>The proof, or why it did not arrive, in words of ours.</summary>
    public required string Words { get; init; }
}
