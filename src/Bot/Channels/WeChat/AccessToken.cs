namespace Messaging.Bot.Channels.WeChat;

/// <summary>The account's credential for WeChat's server API (access_token). Its text form hides it from logs.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset GoodUntil)
{
    public override string ToString() => $"access token good until {GoodUntil:O}";
}
