using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Messaging.Bot.Tests.Channels.WeChat.LadderPlay;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>An answer approved fifteen working days after the message, on a clock that the test moves.</summary>
public sealed class DeliveryLadderTests
{
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
}
