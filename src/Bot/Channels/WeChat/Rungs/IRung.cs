using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>One way of reaching a citizen over WeChat (送达阶梯).</summary>
internal interface IRung
{
    Rung Rung { get; }

    Task<RungOutcome> TryAsync(RungMessage message, CancellationToken cancel);
}
