namespace Messaging.Bot.Channels.WeChat;

/// <summary>How far a request to WeChat's API got.</summary>
internal enum WeChatReach
{
    /// <summary>WeChat said yes or no.</summary>
    Answered,

    /// <summary>No connection: certainly nothing happened, so trying again is harmless.</summary>
    NeverLeft,

    /// <summary>Timeout, 5xx, a page instead of JSON: it may have happened. Repeating it blindly could tell the citizen twice.</summary>
    Unknown,
}
