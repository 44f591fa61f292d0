namespace Messaging.Bot.Channels.WeChat;

/// <summary>WeChat gave no token; whatever was to be done with it has certainly not happened.</summary>
internal sealed class NoAccessTokenException(WeChatAnswer answer) : Exception("WeChat gave no access token.")
{
    public WeChatAnswer Answer { get; } = answer;
}
