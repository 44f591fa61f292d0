using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>模板消息: certified service accounts may send it to who follows them. Its proof is an event.</summary>
internal sealed class TemplateRung(RungTries tries, NoticeWriter writer, WeChatClient client, WeChatOptions options) : IRung
{
    public Rung Rung => Rung.Template;

    public Task<RungOutcome> TryAsync(RungMessage message, CancellationToken cancel) =>
        NoticeTries.TryAsync(
            tries, writer, options.AnswerTemplate, message, new RungNeeds(Rung.Template), client.SendTemplateAsync, cancel);
}
