namespace Messaging.Bot.Channels.WeChat;

/// <summary>What goes back in the response to a push.</summary>
/// <param name="Text">At most one message long; null acknowledges and says nothing.</param>
/// <param name="At">When the message was first taken, so that every retry gets the same reply to the last byte.</param>
/// <param name="HangUp">Neither acknowledged nor answered: WeChat posts again, and gets the reply then.</param>
internal sealed record WeChatTurnReply(string? Text, DateTimeOffset At, bool HangUp = false)
{
    public static readonly WeChatTurnReply Silent = new(null, default);
}
