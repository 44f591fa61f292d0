using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>An answer approved fifteen working days after the message, on a clock that the test moves.</summary>
public sealed class DeliveryLadderTests
{
    private const string Answer = "您好：G107中牟段坑槽已修复。感谢您的监督！";
    private const string Subscription = "sub-template-1";
    private const string Template = "template-2";
    private static readonly TimeSpan FifteenWorkingDays = TimeSpan.FromDays(21);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_window_is_open_the_whole_text_goes_and_errcode_0_is_the_proof()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.SaysAsync("查进度");
        await desk.AnswersAsync(number, Answer);

        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Delivered, "CustomerService Delivered");
        Assert.Contains(Answer, Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
        Assert.Empty(desk.WeChat.Notices);
    }

    [Fact]
    public async Task Past_the_window_a_subscription_message_goes_if_the_citizen_agreed_and_its_event_proves_it()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.AnswersAsync(number, Answer);
        await desk.SendDueAsync();

        Assert.Empty(desk.WeChat.Delivered);
        var notice = Assert.Single(desk.WeChat.Notices);
        Assert.Equal((WeChatDesk.Citizen, Subscription), (notice.ToUser, notice.Template));
        Assert.Equal(number, notice.Fields["character_string1"]);
        Assert.DoesNotContain(Answer, string.Concat(notice.Fields.Values), StringComparison.Ordinal);
        Assert.Equal($"https://mailbox.example/wechat/items/{number}", notice.Link);
        await AssertAsync(desk, DeliveryState.Sent, "CustomerService Closed", "Subscription Sent");
        Assert.Equal(ItemState.Answered, (await desk.ItemsAsync())[0].State);

        await desk.BodyAsync(Sent(desk, Subscription, "0", "success"));

        await AssertAsync(desk, DeliveryState.Delivered, "CustomerService Closed", "Subscription Delivered");
        Assert.Equal(ItemState.Completed, (await desk.ItemsAsync())[0].State);
    }

    [Fact]
    public async Task Without_consent_a_template_message_goes_and_its_event_proves_it()
    {
        await using var desk = await OpenAsync();
        await LateAnswerAsync(desk);

        await AssertAsync(desk, DeliveryState.Sent, "CustomerService Closed", "Subscription Closed", "Template Sent");
        await desk.BodyAsync(Finished(desk, desk.WeChat.Notices[0].MessageId, "success"));

        await AssertAsync(desk, DeliveryState.Delivered, "CustomerService Closed", "Subscription Closed", "Template Delivered");
    }

    [Theory]
    [InlineData("failed:user block")]
    [InlineData("failed: system failed")]
    public async Task A_template_message_that_did_not_arrive_leaves_the_answer_on_the_look_up_page(string status)
    {
        await using var desk = await OpenAsync();
        await LateAnswerAsync(desk);
        await desk.BodyAsync(Finished(desk, desk.WeChat.Notices[0].MessageId, status));
        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Failed, "CustomerService Closed", "Subscription Closed", "Template Refused", "LookUp Waiting");
        Assert.Equal(1, desk.WeChat.NoticeRequests);
    }

    [Fact]
    public async Task A_subscription_message_that_did_not_arrive_is_followed_by_the_template()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.AnswersAsync(number, Answer);
        await desk.SendDueAsync();
        await desk.BodyAsync(Sent(desk, Subscription, "43101", "user refuse"));
        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Sent, "CustomerService Closed", "Subscription Refused", "Template Sent");
        Assert.Equal([Subscription, Template], desk.WeChat.Notices.Select(notice => notice.Template));
    }

    [Fact]
    public async Task With_no_other_rung_the_answer_waits_and_comes_first_when_the_citizen_writes_again()
    {
        await using var desk = await OpenAsync(rungs: false);
        await LateAnswerAsync(desk);
        Assert.Equal(0, desk.WeChat.SendRequests);
        await AssertAsync(desk, DeliveryState.Failed, "CustomerService Closed", "LookUp Waiting");

        await desk.SaysAsync("你好");
        await desk.SendDueAsync();

        Assert.Contains(Answer, Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
    }

    [Fact]
    public async Task A_tap_on_the_menu_opens_the_window_for_a_minute_and_what_waits_goes_out()
    {
        await using var desk = await OpenAsync(rungs: false);
        await LateAnswerAsync(desk);

        await desk.BodyAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "CLICK", ("EventKey", "MAILBOX_PROGRESS")));
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Equal(2, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task Who_unsubscribed_is_sent_nothing_and_the_answer_waits()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        await desk.BodyAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "unsubscribe"));
        await desk.AnswersAsync(number, Answer);
        await desk.SendDueAsync();

        Assert.Equal((0, 0), (desk.WeChat.SendRequests, desk.WeChat.NoticeRequests));
        await AssertAsync(desk, DeliveryState.Failed, "CustomerService Closed", "Subscription Closed", "Template Closed", "LookUp Waiting");

        await desk.BodyAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "subscribe"));
        await desk.SendDueAsync();
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
    }

    [Theory]
    [InlineData(45015)]
    [InlineData(45047)]
    public async Task When_WeChat_says_the_window_is_over_the_next_rung_is_taken(int code)
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, Answer);
        desk.WeChat.FailNextSend(code);

        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Sent, "CustomerService Refused", "Subscription Closed", "Template Sent");
        Assert.Equal(code, (await desk.DeliveryAsync()).Tries[0].Code);
        Assert.Equal(0, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task A_token_refused_twice_loses_nothing_and_does_not_use_up_the_window()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, Answer);
        desk.WeChat.FailNextSend(40001);
        desk.WeChat.FailNextSend(40001);
        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Pending, "CustomerService Later");
        Assert.Equal(5, (await desk.ConversationAsync())!.SendsLeft);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SendDueAsync();
        await AssertAsync(desk, DeliveryState.Delivered, "CustomerService Later", "CustomerService Delivered");
        Assert.Equal(4, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task With_the_interface_away_for_an_hour_the_answer_arrives_afterwards()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, Answer);
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            desk.WeChat.FailNextSend(-1);
            await desk.SendDueAsync();
            desk.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        while (desk.WeChat.Delivered.Count == 0)
        {
            await desk.SendDueAsync();
            desk.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Contains(Answer, Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_killed_between_sending_and_writing_it_down_leaves_it_unknown_and_never_sends_twice()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, Answer);
        await BeginAndDieAsync(desk);

        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.SendDueAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SaysAsync("查进度");
        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Unknown, "CustomerService Unknown");
        Assert.Equal((0, 0), (desk.WeChat.SendRequests, desk.WeChat.NoticeRequests));
        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Contains(item.History, row => row.What == HistoryKind.DeliveryUnknown);
        Assert.Equal(ItemState.Answered, item.State);
    }

    [Fact]
    public async Task A_server_killed_before_it_began_to_send_sends_after_all()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, Answer);
        Assert.NotNull(await desk.Services.GetRequiredService<TakeDelivery>().ExecuteAsync(Cancel));

        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Single(desk.WeChat.Delivered);
    }

    [Fact]
    public async Task Every_message_sent_is_counted_and_a_long_answer_is_not_begun_when_the_window_cannot_hold_it()
    {
        await using var desk = await OpenAsync(rungs: false);
        var number = await WrittenAsync(desk);
        await desk.AnswersAsync(number, string.Concat(Enumerable.Range(1, 90).Select(n => $"第{n}点：您反映的坑槽已安排养护单位修复完毕。")));
        await SpendAsync(desk, 3);

        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Failed, "CustomerService Closed", "LookUp Waiting");
        Assert.Equal(0, desk.WeChat.SendRequests);

        await desk.SaysAsync("你好");
        await desk.SendDueAsync();
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Equal(5 - desk.WeChat.Delivered.Count, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task A_long_answer_goes_on_where_its_proof_ended_also_in_another_process()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        var answer = string.Concat(Enumerable.Range(1, 90).Select(n => $"第{n}点：您反映的坑槽已安排养护单位修复完毕。"));
        await desk.AnswersAsync(number, answer);
        desk.WeChat.AnswerNextSend(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", "application/json");
        desk.WeChat.FailNextSend(-1);
        await desk.SendDueAsync();
        Assert.Equal(1, (await desk.DeliveryAsync()).PartsDone);

        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.DoesNotContain("第1点", string.Concat(desk.WeChat.Delivered.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Contains("第90点", string.Concat(desk.WeChat.Delivered.Select(message => message.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_breaks_its_rule_is_shortened_once()
    {
        await using var desk = await OpenAsync();
        await WrittenAndLapsedAsync(desk);
        desk.WeChat.FailNextNotice(47003);

        await desk.SendDueAsync();

        await AssertAsync(desk, DeliveryState.Sent, "CustomerService Closed", "Subscription Closed", "Template Refused", "Template Sent");
        Assert.InRange(Assert.Single(desk.WeChat.Notices).Fields["thing2"].Length, 1, 10);
    }

    [Fact]
    public async Task A_notice_whose_proof_never_comes_is_followed_by_the_text_when_the_citizen_writes()
    {
        await using var desk = await OpenAsync();
        await LateAnswerAsync(desk);
        desk.Clock.Advance(TimeSpan.FromDays(1));

        await desk.SaysAsync("你好");
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Contains(Answer, Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_about_somebody_elses_message_changes_nothing()
    {
        await using var desk = await OpenAsync();
        await LateAnswerAsync(desk);

        await desk.BodyAsync(Finished(desk, "1", "success"));
        await desk.BodyAsync(desk.Callbacks.Event("oSomebodyElse", "TEMPLATESENDJOBFINISH", ("MsgID", desk.WeChat.Notices[0].MessageId), ("Status", "success")));

        Assert.Equal(DeliveryState.Sent, (await desk.DeliveryAsync()).State);
    }

    [Fact]
    public async Task One_consent_is_one_notice()
    {
        await using var desk = await OpenAsync();
        var number = await WrittenAsync(desk);
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.AnswersAsync(number, Answer);
        await desk.SendDueAsync();

        Assert.Equal(0, (await desk.ConversationAsync())!.Acceptances);
        await desk.BodyAsync(Popup(desk, Subscription, "accept"));
        await desk.BodyAsync(Popup(desk, "another-template", "accept"));
        Assert.Equal(1, (await desk.ConversationAsync())!.Acceptances);
        await desk.BodyAsync(Change(desk, Subscription));
        Assert.Equal(0, (await desk.ConversationAsync())!.Acceptances);
    }

    private static Task<WeChatDesk> OpenAsync(bool rungs = true) => WeChatDesk.OpenAsync(with: options => options with
    {
        AnswerSubscription = rungs ? new NoticeTemplate(Subscription, NoticeTemplate.UsualFields) : null,
        AnswerTemplate = rungs ? new NoticeTemplate(Template, NoticeTemplate.UsualFields) : null,
        PublicBaseUrl = "https://mailbox.example",
    });

    private static async Task<string> WrittenAsync(WeChatDesk desk)
    {
        await desk.SaysAsync(WeChatDesk.Matter);
        return Assert.Single(await desk.ItemsAsync()).Number;
    }

    private static async Task WrittenAndLapsedAsync(WeChatDesk desk)
    {
        var number = await WrittenAsync(desk);
        desk.Clock.Advance(FifteenWorkingDays);
        await desk.AnswersAsync(number, Answer);
    }

    private static async Task LateAnswerAsync(WeChatDesk desk)
    {
        await WrittenAndLapsedAsync(desk);
        await desk.SendDueAsync();
    }

    private static async Task BeginAndDieAsync(WeChatDesk desk)
    {
        var taken = await desk.Services.GetRequiredService<TakeDelivery>().ExecuteAsync(Cancel);
        var begun = await desk.Services.GetRequiredService<RecordRung>().BeginAsync(
            taken!.Delivery.Id, new RungNeeds(Rung.CustomerService) { Messages = 1, Usual = SendWindows.Message, Part = 1 }, Cancel);
        Assert.NotNull(begun.Try);
    }

    private static Task SpendAsync(WeChatDesk desk, int messages) => desk.Services.GetRequiredService<StoreWriter>().RunAsync(
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

    private static async Task AssertAsync(WeChatDesk desk, DeliveryState state, params string[] tries)
    {
        var delivery = await desk.DeliveryAsync();
        Assert.Equal(state, delivery.State);
        Assert.Equal(tries, delivery.Tries.Select(one => $"{one.Rung} {one.Result}"));
        Assert.All(delivery.Tries, one => Assert.True(one.At >= one.BegunAt));
    }

    private static HttpRequestMessage Finished(WeChatDesk desk, string id, string status) =>
        desk.Callbacks.Event(WeChatDesk.Citizen, "TEMPLATESENDJOBFINISH", ("MsgID", id), ("Status", status));

    private static HttpRequestMessage Popup(WeChatDesk desk, string template, string answer) => List(
        desk, "subscribe_msg_popup_event", "SubscribeMsgPopupEvent", ("TemplateId", template), ("SubscribeStatusString", answer), ("PopupScene", "1"));

    private static HttpRequestMessage Change(WeChatDesk desk, string template) =>
        List(desk, "subscribe_msg_change_event", "SubscribeMsgChangeEvent", ("TemplateId", template), ("SubscribeStatusString", "reject"));

    private static HttpRequestMessage Sent(WeChatDesk desk, string template, string code, string status) => List(
        desk, "subscribe_msg_sent_event", "SubscribeMsgSentEvent", ("TemplateId", template), ("MsgID", "1700827132819554304"), ("ErrorCode", code), ("ErrorStatus", status));

    private static HttpRequestMessage List(WeChatDesk desk, string name, string group, params (string Name, string Value)[] fields) =>
        desk.Callbacks.Body(
            $"<xml><ToUserName>gh_x</ToUserName><FromUserName>{WeChatDesk.Citizen}</FromUserName><CreateTime>{desk.Clock.GetUtcNow().ToUnixTimeSeconds()}</CreateTime>"
            + $"<MsgType>event</MsgType><Event>{name}</Event><{group}><List>"
            + string.Concat(fields.Select(field => $"<{field.Name}><![CDATA[{field.Value}]]></{field.Name}>"))
            + $"</List></{group}></xml>");
}
