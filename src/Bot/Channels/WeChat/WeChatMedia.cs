namespace Messaging.Bot.Channels.WeChat;

/// <summary>What WeChat handed out of a citizen's picture, recording or film (临时素材), or why not.</summary>
internal sealed record WeChatMedia
{
    public required WeChatAnswer Answer { get; init; }

    public WeChatSendResult Result { get; init; }

    /// <summary>Null when it was not handed out.</summary>
    public byte[]? Content { get; init; }

    /// <summary>It goes on beyond what an attachment may hold.</summary>
    public bool TooLarge { get; init; }

    public static WeChatMedia Not(WeChatSendResult result) => new() { Answer = WeChatAnswer.NeverLeft, Result = result };
}
