namespace Messaging.Bot.Channels.WeChat;

/// <summary>What goes back in the response to a push.</summary>
/// <param name="Text">At most one message long.</param>
/// <param name="At">When the message was first taken, so that every retry gets the same reply to the last byte.</param>
internal sealed record WeChatTurnReply(string Text, DateTimeOffset At)
{
    /// <summary>Sends what did not fit into the reply; null when all did.</summary>
    public Func<Task>? Afterwards { get; init; }
}
