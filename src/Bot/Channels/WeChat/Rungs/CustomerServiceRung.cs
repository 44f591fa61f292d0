using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>
/// 客服消息: the whole text, in as many messages as it needs, while the citizen's window holds so many. WeChat's errcode 0 is the proof that
/// the citizen has one; a text that was interrupted goes on after the last one proven.
/// </summary>
internal sealed class CustomerServiceRung(RungTries tries, WeChatClient client, Phrases phrases, WeChatOptions options) : IRung
{
    public Rung Rung => Rung.CustomerService;

    public async Task<RungOutcome> TryAsync(RungMessage message, CancellationToken cancel)
    {
        var delivery = message.Delivery;
        var asks = delivery.AsksRating;
        var pieces = Pieces(message, asks);
        if (pieces.Count > SendWindows.Message.Messages && asks)
        {
            asks = false;
            pieces = Pieces(message, asks);
        }

        if (pieces.Count > SendWindows.Message.Messages)
        {
            return RungOutcome.Next($"The answer needs {pieces.Count} messages, WeChat allows {SendWindows.Message.Messages}.");
        }

        for (var done = delivery.PartsDone; done < pieces.Count; done++)
        {
            var needs = new RungNeeds(Rung.CustomerService)
            {
                Messages = pieces.Count - done,
                Usual = SendWindows.Message,
                Part = done + 1,
            };
            var piece = pieces[done];
            var (result, closed) = await tries.TryAsync(
                delivery, needs, RungResult.Delivered, () => client.SendTextAsync(message.OpenId, piece, cancel), cancel);
            if (result is not { } told)
            {
                return RungOutcome.Next(closed!);
            }

            if (told.Verdict is not WeChatVerdict.Delivered)
            {
                var arrived = pieces.Count > 1 ? $" ({done} of {pieces.Count} messages arrived)" : "";
                return tries.Outcome(told, delivery, WeChatErrors.Reason(told) + arrived);
            }
        }

        return new RungOutcome(new SendOutcome.Delivered("WeChat errcode 0", asks));
    }

    private IReadOnlyList<string> Pieces(RungMessage message, bool asks) =>
        TextPieces.Of(phrases.Told(message.Delivery, message.ItemNumber, asks, options.PageOf(message.ItemNumber)));
}
