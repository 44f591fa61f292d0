using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>What the tests of deliveries over WeChat do again and again.</summary>
internal static class LadderPlay
{
    public const string Answer = "您好：G107中牟段坑槽已修复。感谢您的监督！";
    public const string Subscription = "sub-template-1";
    public const string Template = "template-2";
    public static readonly TimeSpan FifteenWorkingDays = TimeSpan.FromDays(21);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<WeChatDesk> OpenAsync(bool rungs = true) => WeChatDesk.OpenAsync(with: options => options with
    {
        AnswerSubscription = rungs ? new NoticeTemplate(Subscription, NoticeTemplate.UsualFields) : null,
        AnswerTemplate = rungs ? new NoticeTemplate(Template, NoticeTemplate.UsualFields) : null,
        PublicBaseUrl = "https://mailbox.example",
    });

    public static async Task<string> WrittenAsync(WeChatDesk desk)
    {
        await desk.SaysAsync(WeChatDesk.Matter);
        return Assert.Single(await desk.ItemsAsync()).Number;
    }

    public static async Task WrittenAndLapsedAsync(WeChatDesk desk)
    {
        var number = await WrittenAsync(desk);
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.AnswersAsync(number, Answer);
    }

    public static async Task LateAnswerAsync(WeChatDesk desk)
    {
        await WrittenAndLapsedAsync(desk);
        await desk.SendDueAsync();
    }

    public static async Task BeginAndDieAsync(WeChatDesk desk)
    {
        var taken = await desk.Services.GetRequiredService<TakeDelivery>().ExecuteAsync(Cancel);
        var begun = await desk.Services.GetRequiredService<RecordRung>().BeginAsync(
            taken!.Delivery.Id, new RungNeeds(Rung.CustomerService) { Messages = 1, Usual = SendWindows.Message, Part = 1 }, Cancel);
        Assert.NotNull(begun.Try);
    }

    public static Task SpendAsync(WeChatDesk desk, int messages) => desk.Services.GetRequiredService<StoreWriter>().RunAsync(
        async (db, token) =>
        {
            var conversation = await db.Conversations.SingleAsync(token);
            for (var sent = 0; sent < messages; sent++)
            {
                conversation.CountSend();
            }

            return true;
        },
        Cancel);

    public static async Task AssertAsync(WeChatDesk desk, DeliveryState state, params string[] tries)
    {
        var delivery = await desk.DeliveryAsync();
        Assert.Equal(state, delivery.State);
        Assert.Equal(tries, delivery.Tries.Select(one => $"{one.Rung} {one.Result}"));
        Assert.All(delivery.Tries, one => Assert.True(one.At >= one.BegunAt));
    }

    public static HttpRequestMessage Finished(WeChatDesk desk, string id, string status) =>
        desk.Callbacks.Event(WeChatDesk.Citizen, "TEMPLATESENDJOBFINISH", ("MsgID", id), ("Status", status));

    public static HttpRequestMessage Popup(WeChatDesk desk, string template, string answer) => List(
        desk, "subscribe_msg_popup_event", "SubscribeMsgPopupEvent", ("TemplateId", template), ("SubscribeStatusString", answer), ("PopupScene", "1"));

    public static HttpRequestMessage Change(WeChatDesk desk, string template) =>
        List(desk, "subscribe_msg_change_event", "SubscribeMsgChangeEvent", ("TemplateId", template), ("SubscribeStatusString", "reject"));

    public static HttpRequestMessage Sent(WeChatDesk desk, string template, string code, string status) => List(
        desk, "subscribe_msg_sent_event", "SubscribeMsgSentEvent", ("TemplateId", template), ("MsgID", "1700827132819554304"), ("ErrorCode", code), ("ErrorStatus", status));

    public static HttpRequestMessage List(WeChatDesk desk, string name, string group, params (string Name, string Value)[] fields) =>
        desk.Callbacks.Body(
            $"<xml><ToUserName>gh_x</ToUserName><FromUserName>{WeChatDesk.Citizen}</FromUserName><CreateTime>{desk.Clock.GetUtcNow().ToUnixTimeSeconds()}</CreateTime>"
            + $"<MsgType>event</MsgType><Event>{name}</Event><{group}><List>"
            + string.Concat(fields.Select(field => $"<{field.Name}><![CDATA[{field.Value}]]></{field.Name}>"))
            + $"</List></{group}></xml>");
}
