namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>
/// One message of a citizen as it came in on a channel (来言), unique by channel, account, sender and message id, saved together with the item
/// it made and the reply it got: a retry gets that reply.
/// </summary>
public sealed partial class InboundMessage
{
    public long Id { get; private set; }

    public required string Channel { get; init; }

    public required string Account { get; init; }

    public required string SenderHash { get; init; }

    public required string MessageId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ProtectedText Text { get; init; }

    /// <summary>Null until worded, within the same save.</summary>
    public ProtectedText? Reply { get; set; }

    /// <summary>The item it became or was added to; null for greetings, thanks and commands.</summary>
    public long? ItemId { get; set; }

    public Items.MailboxItem? Item { get; set; }
}
