namespace Messaging.Bot.Channels.WeChat;

/// <summary>What an answer of WeChat's API means for a message to a citizen.</summary>
internal enum WeChatVerdict
{
    /// <summary>errcode 0: it is on the citizen's phone.</summary>
    Delivered,

    /// <summary>Nothing happened and a later try may work.</summary>
    Later,

    /// <summary>Too fast; the allowance is per minute.</summary>
    NextMinute,

    /// <summary>The day's allowance of the account is used up.</summary>
    NextDay,

    /// <summary>Not followed, switched off, outside the reply window: another way is needed.</summary>
    OutOfReach,

    /// <summary>The account's settings or rights are wrong; an administrator must act.</summary>
    Misconfigured,

    /// <summary>WeChat does not take what we wrote: a fault of ours.</summary>
    OurFault,

    /// <summary>It may have arrived or not.</summary>
    Unknown,
}
