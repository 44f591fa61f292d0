namespace Messaging.Bot.Channels.WeChat;

/// <summary>What an answer of WeChat's API asks of us.</summary>
internal enum WeChatVerdict
{
    /// <summary>errcode 0: WeChat took it; of a customer-service message, it is on the citizen's phone.</summary>
    Delivered,

    /// <summary>Nothing happened and a later try may work.</summary>
    Later,

    /// <summary>Too fast; the allowance is per minute.</summary>
    NextMinute,

    /// <summary>The day's allowance of the account is used up.</summary>
    NextDay,

    /// <summary>Not followed, switched off, outside the reply window, not agreed to: another way is needed.</summary>
    OutOfReach,

    /// <summary>The account does not know this citizen: nothing on WeChat reaches this one.</summary>
    NoSuchCitizen,

    /// <summary>The account's settings or rights are wrong for everything: stop, an administrator must act.</summary>
    Misconfigured,

    /// <summary>The account may not use this interface or template: another way, and an administrator must act.</summary>
    NotEntitled,

    /// <summary>A field of a notice breaks its rule: shorter once more, then another way.</summary>
    BadField,

    /// <summary>WeChat does not take what we wrote: a fault of ours.</summary>
    OurFault,

    /// <summary>What a citizen sent is gone from WeChat.</summary>
    MediaGone,

    /// <summary>Of no consequence: the typing sign.</summary>
    Ignored,

    /// <summary>It may have arrived or not.</summary>
    Unknown,
}
