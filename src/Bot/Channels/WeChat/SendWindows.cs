using Messaging.Routing.Mailbox.Conversations;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>What a citizen's act lets us send (客服消息下发规则, in force since 2023-06-12).</summary>
internal static class SendWindows
{
    /// <summary>A message: five answers within 48 hours.</summary>
    public static readonly SendWindow Message = new(5, TimeSpan.FromHours(48));

    /// <summary>A tap on the menu, following, scanning: three within a minute.</summary>
    public static readonly SendWindow Tap = new(3, TimeSpan.FromMinutes(1));
}
