namespace Messaging.Bot.Channels.WeChat;

/// <summary>How the official account's pushes are wrapped (消息加解密方式), as chosen in WeChat's own console.</summary>
public enum WeChatMode
{
    /// <summary>明文模式: the message stands in the body as it is.</summary>
    Plain,

    /// <summary>兼容模式: the body holds both; only the encrypted half is believed.</summary>
    Compatible,

    /// <summary>安全模式: the body holds the encrypted message alone.</summary>
    Safe,
}
