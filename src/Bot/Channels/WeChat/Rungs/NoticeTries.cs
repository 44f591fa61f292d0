using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>What both kinds of notice have in common.</summary>
internal static class NoticeTries
{
    public static async Task<RungOutcome> TryAsync(
        RungTries tries,
        NoticeWriter writer,
        NoticeTemplate? template,
        RungMessage message,
        RungNeeds needs,
        Func<Notice, CancellationToken, Task<WeChatSendResult>> send,
        CancellationToken cancel)
    {
        if (template is null)
        {
            return RungOutcome.Next("No template is configured.");
        }

        var outcome = await OnceAsync(shortened: false);
        if (outcome.Told?.Verdict is WeChatVerdict.BadField)
        {
            outcome = await OnceAsync(shortened: true);
        }

        return outcome.Told switch
        {
            null => RungOutcome.Next(outcome.Closed!),
            { Verdict: WeChatVerdict.Delivered } => new RungOutcome(new SendOutcome.Sent()),
            { } told => tries.Outcome(told, message.Delivery, WeChatErrors.Reason(told)),
        };

        async Task<(WeChatSendResult? Told, string? Closed)> OnceAsync(bool shortened)
        {
            var notice = writer.Write(template, message, shortened);
            return await tries.TryAsync(message.Delivery, needs, RungResult.Sent, () => send(notice, cancel), cancel);
        }
    }
}
