namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>How a point of the self-check came out.</summary>
public enum CheckMark
{
    Good,

    /// <summary>Works, but should be looked at.</summary>
    Warning,

    /// <summary>Something citizens would notice does not work.</summary>
    Bad,
}
