using Messaging.Routing.Mailbox.Conversations;

namespace Messaging.Routing.Desk.Intake;

/// <summary>One message of a citizen as a channel hands it in (来言).</summary>
public sealed record IncomingMessage
{
    /// <summary>Code of the source, which is also the name of the channel: <c>wechat</c>, <c>webchat</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Which of our accounts; empty where there is but one.</summary>
    public required string Account { get; init; }

    /// <summary>Openid or conversation id.</summary>
    public required string Sender { get; init; }

    /// <summary>The channel's own id of the message; with channel, account and sender it comes once.</summary>
    public required string MessageId { get; init; }

    public required string Text { get; init; }

    /// <summary>Files that came with it; they go where the words go.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
    /// <summary>What the channel lets us send because of it; null on channels without such limits.</summary>
    public SendWindow? Opens { get; init; }
}
