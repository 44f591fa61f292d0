using System.Collections.Concurrent;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Sends answers as customer-service messages (客服消息). WeChat's errcode 0 is the proof that the citizen has one.</summary>
internal sealed class WeChatChannel(WeChatClient client, Keys keys, Phrases phrases, WeChatOptions options, TimeProvider clock) : IChannel
{
    public const string ChannelName = DeliveryWay.WeChat;

    /// <summary>A citizen's message opens the way for five answers within 48 hours.</summary>
    private const int MostMessages = 5;

    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(1);

    /// <summary>How many messages of a long answer are already on the phone when the rest has to wait.</summary>
    private readonly ConcurrentDictionary<long, int> _begun = new();

    public string Name => ChannelName;

    public bool MayRepeat => false;

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

        var asks = delivery.AsksRating;
        var pieces = TextPieces.Of(phrases.Told(delivery, itemNumber, asks));
        if (pieces.Count > MostMessages)
        {
            asks = false;
            pieces = TextPieces.Of(phrases.Told(delivery, itemNumber, askRating: false));
        }

        if (pieces.Count > MostMessages)
        {
            return new SendOutcome.CannotReach($"The answer needs {pieces.Count} messages, WeChat allows {MostMessages}.");
        }

        var openId = keys.Open(address);
        _begun.TryRemove(delivery.Id, out var done);
        for (; done < pieces.Count; done++)
        {
            var result = await client.SendTextAsync(openId, pieces[done], cancel);
            if (result.Verdict is not WeChatVerdict.Delivered)
            {
                return Outcome(result, delivery, done, pieces.Count);
            }
        }

        return new SendOutcome.Delivered("WeChat errcode 0", asks);
    }

    private SendOutcome Outcome(WeChatSendResult result, Delivery delivery, int done, int all)
    {
        var reason = $"{WeChatErrors.Reason(result)}{(all > 1 ? $" ({done} of {all} messages arrived)" : "")}";
        if (After(result.Verdict, delivery.Attempts) is { } at)
        {
            if (done > 0)
            {
                _begun[delivery.Id] = done;
            }

            return new SendOutcome.TryLater(at, reason);
        }

        return result.Verdict is WeChatVerdict.Unknown ? new SendOutcome.Unknown(reason) : new SendOutcome.CannotReach(reason);
    }

    /// <summary>Null: trying again would not help, or must not be done blindly.</summary>
    private DateTimeOffset? After(WeChatVerdict verdict, int attempts) => verdict switch
    {
        WeChatVerdict.Later => clock.Now() + Pause(attempts),
        WeChatVerdict.NextMinute => clock.Now().AddMinutes(1),
        WeChatVerdict.NextDay => ChinaTime.StartOf(ChinaTime.DateOf(clock.Now()).AddDays(1)).AddMinutes(5),
        _ => null,
    };

    /// <summary>Half a minute, then twice as long each time.</summary>
    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Math.Max(attempts, 0)), _longestPause.TotalSeconds));
}
