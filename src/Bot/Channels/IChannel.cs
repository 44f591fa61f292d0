using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels;

/// <summary>A way to reach a citizen by machine. WeChat and web chat are channels; a 12328 call is only a source.</summary>
/// <remarks>Let exceptions out: the worker takes one for an unknown result, never for a success.</remarks>
public interface IChannel
{
    /// <summary>As stored in <see cref="Delivery.Way"/>; never changes once items exist.</summary>
    string Name { get; }

    /// <summary>True where sending the same delivery twice can't be noticed by the citizen, or the channel itself knows what it had begun.</summary>
    bool MayRepeat { get; }

    Task<SendOutcome> SendAsync(Delivery delivery, string itemNumber, CancellationToken cancel);
}
