using Messaging.Bot.Channels.WeChat.Rungs;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Climbs the delivery ladder (送达阶梯): customer-service message while the window is open, else subscription message, else template
/// message, else the answer waits on the look-up page and for the citizen's next message.
/// </summary>
internal sealed class WeChatChannel(
    IEnumerable<IRung> rungs, RecordRung record, Keys keys, WeChatOptions options, ChannelMeter meter) : IChannel
{
    public const string ChannelName = DeliveryWay.WeChat;

    private readonly IReadOnlyList<IRung> _rungs = [.. rungs.OrderBy(rung => rung.Rung)];

    public string Name => ChannelName;

    /// <summary>Every message is written down before it goes out, so an interrupted one is known here.</summary>
    public bool MayRepeat => true;

    public async Task<SendOutcome> SendAsync(Delivery delivery, string itemNumber, CancellationToken cancel)
    {
        if (!options.IsOn || delivery.Account != options.AppId)
        {
            return new SendOutcome.CannotReach("The citizen wrote to an official account that is not configured here.");
        }

        if (delivery.Address is not { } address)
        {
            return new SendOutcome.CannotReach("The delivery has no openid.");
        }

        if (delivery.OpenTry is { } open)
        {
            // Whether it went out is known to WeChat alone. The rest of the ladder could tell the citizen a second time.
            var reason = "The server stopped while sending.";
            await record.EndAsync(open.Id, new RungEnd(RungResult.Unknown) { Reason = reason }, cancel);
            return new SendOutcome.Unknown(reason);
        }

        return await ClimbAsync(new RungMessage(delivery, itemNumber, keys.Open(address)), cancel);
    }

    private async Task<SendOutcome> ClimbAsync(RungMessage message, CancellationToken cancel)
    {
        var reasons = new List<string>();
        foreach (var rung in _rungs)
        {
            // Refused once, it would be refused again until the citizen does something.
            if (message.Delivery.TriesNow.LastOrDefault(one => one.Rung == rung.Rung && one.Result is RungResult.Refused) is { } refused)
            {
                reasons.Add($"{rung.Rung}: {refused.Reason}");
                continue;
            }

            var outcome = await rung.TryAsync(message, cancel);
            if (outcome.Settled is { } settled)
            {
                return settled;
            }

            reasons.Add($"{rung.Rung}: {outcome.Reason}");
            if (outcome.StopsAll)
            {
                break;
            }
        }

        const string Waits = "The answer waits on the look-up page and for the citizen's next message.";
        await record.SkipAsync(message.Delivery.Id, Rung.LookUp, RungResult.Waiting, Waits, cancel);
        meter.Rung(Rung.LookUp.ToString(), RungResult.Waiting.ToString());
        return new SendOutcome.CannotReach($"{string.Join(' ', reasons)} {Waits}");
    }
}
