namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>What the office wants of its account besides <see cref="WeChatOptions"/> (公众号设置要求).</summary>
public sealed record AccountSetup
{
    public required WeChatMenu Menu { get; init; }

    /// <summary>How this server is reached from outside; null when nobody said so.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>Where WeChat tells who opens one of our pages; another only in a demonstration, where it lies on this server.</summary>
    public string AuthorizePage { get; init; } = "https://open.weixin.qq.com/connect/oauth2/authorize";

    /// <summary>Refuse pushes from addresses that are not WeChat's. Off by default: a proxy may hide the true address.</summary>
    public bool CheckCallbackAddress { get; init; }
}
