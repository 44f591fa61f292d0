namespace Messaging.Bot.Channels.WeChat;

/// <summary>What became of one message to a citizen.</summary>
/// <param name="Verdict">What to do now.</param>
/// <param name="Code">WeChat's errcode, 0 where there is none.</param>
internal readonly record struct WeChatSendResult(WeChatVerdict Verdict, int Code)
{
    /// <summary>Under which the proof of a template message comes; null where WeChat gives none.</summary>
    public string? MessageId { get; init; }
}
