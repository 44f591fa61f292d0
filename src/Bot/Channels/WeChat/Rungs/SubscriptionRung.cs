using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>订阅通知: the citizen agreed to be told once, or lastingly. Its proof is an event.</summary>
internal sealed class SubscriptionRung(RungTries tries, NoticeWriter writer, WeChatClient client, WeChatOptions options) : IRung
{
    public Rung Rung => Rung.Subscription;

    public Task<RungOutcome> TryAsync(RungMessage message, CancellationToken cancel) =>
        NoticeTries.TryAsync(
            tries,
            writer,
            options.AnswerSubscription,
            message,
            new RungNeeds(Rung.Subscription) { Template = options.AnswerSubscription?.Id, LongTerm = options.SubscriptionIsLongTerm },
            client.SendSubscriptionAsync,
            cancel);
}
