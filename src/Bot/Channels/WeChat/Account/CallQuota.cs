namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>How often an interface may be called a day, and is left today (接口额度). A limit of 0 says nothing.</summary>
public sealed record CallQuota(long DailyLimit, long Remaining)
{
    private const double LittleLeft = 0.1;

    public bool IsShort => DailyLimit > 0 && Remaining < DailyLimit * LittleLeft;
}
