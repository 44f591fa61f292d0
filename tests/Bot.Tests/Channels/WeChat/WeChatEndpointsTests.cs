using System.Text.RegularExpressions;
using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed partial class WeChatEndpointsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_check_of_our_URL_gets_its_text_back_and_nothing_else()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        using var response = await desk.SendAsync(desk.Callbacks.Verification("<b>5833258582299191661</b>"));

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("<b>5833258582299191661</b>"u8.ToArray(), await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("compatible")]
    [InlineData("safe")]
    public async Task A_matter_is_filed_and_the_receipt_comes_in_the_same_response(string mode)
    {
        await using var desk = await WeChatDesk.OpenAsync(mode);

        var body = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter));

        var item = Assert.Single(await desk.ItemsAsync());
        var reply = desk.Callbacks.ReplyFields(body)!;
        Assert.Equal(mode != "plain", body.Contains("<Encrypt>", StringComparison.Ordinal));
        Assert.Equal((WeChatDesk.Citizen, desk.Callbacks.Account), (reply.Element("ToUserName")!.Value, reply.Element("FromUserName")!.Value));
        Assert.Equal(WeChatDesk.Matter, item.Text);
        Assert.Equal("wechat", item.Source);
        Assert.Matches($"编号：{item.Number}\n查询码：[A-Z0-9-]{{10,}}\n", reply.Element("Content")!.Value);
    }

    [Fact]
    public async Task A_retry_gets_the_same_receipt_to_the_last_byte_and_files_nothing()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var first = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));
        desk.Clock.Advance(TimeSpan.FromSeconds(5));

        var again = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));
        await desk.SaysAsync("这个坑在加油站旁边。");
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        var muchLater = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));

        var receipt = desk.Callbacks.ReplyFields(first)!.ToString();
        Assert.Equal(receipt, desk.Callbacks.ReplyFields(again)!.ToString());
        Assert.Equal(receipt, desk.Callbacks.ReplyFields(muchLater)!.ToString());
        Assert.Single(await desk.ItemsAsync());
    }

    [Fact]
    public async Task The_same_push_many_times_at_once_is_one_item_with_one_receipt()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => desk.SaysAsync(WeChatDesk.Matter, "7400000000000000001")));

        Assert.Single(receipts.Distinct());
        Assert.Single(await desk.ItemsAsync());
    }

    [Fact]
    public async Task The_same_message_id_of_two_citizens_is_two_messages()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var one = await desk.SaysAsync(WeChatDesk.Matter, "7400000000000000001", citizen: "oOne");
        var other = await desk.SaysAsync(WeChatDesk.Matter, "7400000000000000001", citizen: "oOther");

        Assert.NotEqual(one, other);
        Assert.Equal(2, (await desk.ItemsAsync()).Count);
    }

    [Fact]
    public async Task A_further_line_joins_the_item_and_its_reply_names_the_number()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.SaysAsync(WeChatDesk.Matter);

        var reply = await desk.SaysAsync("就在中牟加油站东边两百米。");

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Contains(item.Number, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("查询码", reply, StringComparison.Ordinal);
        Assert.EndsWith("就在中牟加油站东边两百米。", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_carries_a_link_that_says_说完了_and_it_ends_the_joining()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var receipt = await desk.SaysAsync(WeChatDesk.Matter);
        var said = Link().Matches(receipt!).Select(link => link.Groups[1].Value).First();

        await desk.SaysAsync(said);
        await desk.SaysAsync("郑州市三全路公交站牌被撞倒了，请派人处理。");

        Assert.Equal("说完了", said);
        Assert.Equal(2, (await desk.ItemsAsync()).Count);
    }

    [Fact]
    public async Task Who_follows_the_account_is_greeted()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var greeting = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "subscribe", ("EventKey", "qrscene_hall_12"), ("Ticket", "t")));

        Assert.Contains("厅长信箱", greeting, StringComparison.Ordinal);
        Assert.Empty(await desk.ItemsAsync());
    }

    [Theory]
    [InlineData("unsubscribe")]
    [InlineData("LOCATION")]
    [InlineData("VIEW")]
    [InlineData("TEMPLATESENDJOBFINISH")]
    [InlineData("something_new")]
    public async Task Other_events_are_acknowledged_and_leave_no_trace(string name)
    {
        await using var desk = await WeChatDesk.OpenAsync();

        Assert.Equal("success", await desk.BodyAsync(desk.Callbacks.Event(WeChatDesk.Citizen, name, ("EventKey", "k"))));
        Assert.Empty(await desk.KeptMessagesAsync());
    }

    [Fact]
    public async Task A_voice_message_that_WeChat_understood_counts_as_written()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var receipt = await desk.HearsAsync(desk.Callbacks.Voice(WeChatDesk.Citizen, WeChatDesk.Matter));

        Assert.Contains("查询码", receipt, StringComparison.Ordinal);
        Assert.Equal(WeChatDesk.Matter, Assert.Single(await desk.ItemsAsync()).Text);
    }

    [Fact]
    public async Task A_kind_of_message_nobody_knows_is_acknowledged_and_logged()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        Assert.Equal("success", await desk.BodyAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "hologram")));
        Assert.Contains(desk.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("hologram", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_receipt_takes_too_long_it_follows_as_customer_service_message()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var store = desk.HoldStore();
        var waiting = desk.Clock.BeginsToWaitAsync(WeChatDesk.Budget);
        var pushed = desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));
        await waiting;
        desk.Clock.Advance(WeChatDesk.Budget);

        Assert.Equal("success", await pushed);
        Assert.Empty(desk.WeChat.Delivered);

        store.SetResult();
        await desk.OwedIsSentAsync();
        var receipt = Assert.Single(desk.WeChat.Delivered);
        Assert.Equal(WeChatDesk.Citizen, receipt.ToUser);
        Assert.Contains($"编号：{Assert.Single(await desk.ItemsAsync()).Number}", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(receipt.Text, await desk.SaysAsync(WeChatDesk.Matter, "7400000000000000001"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_not_passed_over_in_silence()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.BreakStoreAsync();

        Assert.Contains("没有登记成功", await desk.SaysAsync(WeChatDesk.Matter), StringComparison.Ordinal);
        Assert.Contains(desk.Log.Lines, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task Nor_is_one_that_fails_after_it_was_acknowledged()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.WarmTokenAsync();
        await desk.BreakStoreAsync();
        var store = desk.HoldStore();
        var waiting = desk.Clock.BeginsToWaitAsync(WeChatDesk.Budget);
        var pushed = desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter));
        await waiting;
        desk.Clock.Advance(WeChatDesk.Budget);
        Assert.Equal("success", await pushed);

        store.SetResult();

        Assert.Contains("没有登记成功", (await desk.WeChat.NextDeliveredAsync(Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_into_the_reply_follows_and_a_retry_does_not_repeat_it()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.SaysAsync(WeChatDesk.Matter);
        var number = Assert.Single(await desk.ItemsAsync()).Number;
        var answer = string.Concat(Enumerable.Range(1, 30).Select(n => $"第{n}点：您反映的坑槽已安排养护单位于三日内修复完毕。"));
        await desk.AnswersAsync(number, answer);

        var first = await desk.SaysAsync($"进度 {number}", "7400000000000000009");
        Assert.Equal(0, await desk.SendOwedAsync());
        desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await desk.SendOwedAsync();
        var rest = Assert.Single(desk.WeChat.Delivered);
        var again = await desk.SaysAsync($"进度 {number}", "7400000000000000009");

        Assert.Contains(answer, first + rest.Text, StringComparison.Ordinal);
        Assert.Equal(first, again);
        Assert.DoesNotContain("<a", first + rest.Text, StringComparison.Ordinal);
        Assert.Single(desk.WeChat.Delivered);
    }

    [Fact]
    public async Task No_log_line_holds_what_a_citizen_wrote_or_who_it_was()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.SaysAsync(WeChatDesk.Matter);
        await desk.HearsAsync(desk.Callbacks.Message(WeChatDesk.Citizen, "image", ("MediaId", "m")));
        using var refused = await desk.SendAsync(new FakeWeChatCallbacks(desk.Clock) { Token = "SomebodyElse" }.Text(WeChatDesk.Citizen, WeChatDesk.Matter));

        var all = string.Join('\n', desk.Log.Lines.Select(line => line.Text));
        Assert.DoesNotContain(WeChatDesk.Citizen, all, StringComparison.Ordinal);
        Assert.DoesNotContain("G107", all, StringComparison.Ordinal);
        Assert.DoesNotContain("MailboxToken2026", all, StringComparison.Ordinal);
    }

    [GeneratedRegex("<a href=\"weixin://bizmsgmenu\\?msgmenucontent=([^&\"]+)&msgmenuid=1\">")]
    private static partial Regex Link();
}
