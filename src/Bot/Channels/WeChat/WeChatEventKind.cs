namespace Messaging.Bot.Channels.WeChat;

/// <summary>What an event of WeChat is to us (事件类别).</summary>
internal enum WeChatEventKind
{
    /// <summary>Answered by the bot: following, a tap on the menu, a scanned code.</summary>
    Spoken,

    /// <summary>A scan that WeChat shows itself; it opens the window.</summary>
    Scanned,

    /// <summary>Comes in volume, or a message with the same content follows: acknowledged and not kept.</summary>
    Silent,

    /// <summary>取消关注</summary>
    Left,

    /// <summary>撤回授权</summary>
    Revoked,

    /// <summary>What became of a notice.</summary>
    Proof,

    /// <summary>The citizen agreed to notices, or no longer does.</summary>
    Consent,

    /// <summary>The account's own certification.</summary>
    Account,
}
