using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>A made-up official account, the same the played WeChat has.</summary>
internal static class SomeAccount
{
    public static WeChatOptions In(string mode, string apiBaseUrl = "https://api.weixin.qq.com") => new()
    {
        AppId = "wx1234567890abcdef",
        AppSecret = "0123456789abcdef0123456789abcdef",
        Token = "MailboxToken2026",
        EncodingAesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        Mode = Enum.Parse<WeChatMode>(mode, ignoreCase: true),
        ApiBaseUrl = apiBaseUrl,
    };
}
