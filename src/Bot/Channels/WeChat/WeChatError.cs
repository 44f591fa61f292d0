namespace Messaging.Bot.Channels.WeChat;

/// <summary>One of WeChat's return codes (全局返回码): what it asks of us, whether somebody must be told, and what it means.</summary>
internal sealed record WeChatError(int Code, WeChatVerdict Verdict, bool Alarm, string Meaning);
