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

/// <summary>Answers over WeChat when something goes wrong between: no token, no interface, a killed server, a full window, a proof that never comes.</summary>
public sealed class DeliveryMishapTests
{
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
}
