using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>What is to reach whom (送达内容).</summary>
internal sealed record RungMessage(Delivery Delivery, string ItemNumber, string OpenId);
