namespace Messaging.Bot.Channels.WeChat;

/// <summary>A push that is genuine, and what its reply has to be like.</summary>
/// <param name="Push">The message or event.</param>
/// <param name="Nonce">Repeated in a sealed reply.</param>
/// <param name="Seal">It came encrypted, so the reply goes encrypted, with what opened it; null for a plain one.</param>
internal sealed record OpenedPush(WeChatPush Push, string Nonce, WeChatSeal? Seal)
{
    public bool Sealed => Seal is not null;
}
