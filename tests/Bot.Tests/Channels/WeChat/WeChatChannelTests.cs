using System.Text;
using Messaging.Bot.Channels;
using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatChannelTests
{
    private const string Answer = "您好：G107 中牟段坑槽已于3月1日修复。\n感谢您的监督！😀";

    [Fact]
    public async Task The_answer_arrives_as_customer_service_message_and_errcode_0_completes_the_item()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var number = await ApprovedAsync(desk, Answer);

        Assert.Equal(1, await desk.SendDueAsync());

        var arrived = Assert.Single(desk.WeChat.Delivered);
        Assert.Equal(WeChatDesk.Citizen, arrived.ToUser);
        Assert.Contains(number, arrived.Text, StringComparison.Ordinal);
        Assert.Contains($"{Answer}\n请为这次答复评价", arrived.Text, StringComparison.Ordinal);
        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Equal(ItemState.Completed, item.State);
        Assert.Equal((DeliveryState.Delivered, "WeChat errcode 0"), (item.Deliveries.Single().State, item.Deliveries.Single().How));
        Assert.Equal(0, await desk.SendDueAsync());
    }

    [Theory]
    [InlineData("https://mailbox.example.gov.cn/", "请打开查看：https://mailbox.example.gov.cn/wechat/items/")]
    [InlineData(null, "凭编号和查询码查看。")]
    public async Task An_answer_with_files_says_how_many_and_where_they_are(string? site, string told)
    {
        await using var desk = await WeChatDesk.OpenAsync(with: options => options with { PublicBaseUrl = site });
        await desk.SaysAsync(WeChatDesk.Matter);
        var number = (await desk.ItemsAsync())[^1].Number;
        await AddFileAsync(desk, number, AttachmentPurpose.Answer);
        await AddFileAsync(desk, number, AttachmentPurpose.Internal);
        await desk.AnswersAsync(number, Answer);

        await desk.SendDueAsync();

        var line = Assert.Single(desk.WeChat.Delivered).Text.Split('\n').Single(line => line.Contains("附件", StringComparison.Ordinal));
        Assert.StartsWith("答复附有 1 个附件，", line, StringComparison.Ordinal);
        Assert.EndsWith(site is null ? told : told + number, line, StringComparison.Ordinal);
    }

    private static Task AddFileAsync(WeChatDesk desk, string number, AttachmentPurpose purpose) =>
        desk.Services.GetRequiredService<AddAttachment>().ExecuteAsync(
            number,
            FileToKeep.Of("测算表.txt", Encoding.UTF8.GetBytes($"测算表，用途：{purpose}"), purpose),
            new Actor("clerk:1", new HashSet<Role> { Role.Dispatcher }, []),
            null,
            TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(45015, false)]
    [InlineData(45047, false)]
    [InlineData(43004, false)]
    [InlineData(48002, false)]
    [InlineData(50005, false)]
    [InlineData(40003, false)]
    [InlineData(48001, true)]
    [InlineData(40033, true)]
    [InlineData(45002, true)]
    [InlineData(99999, true)]
    public async Task A_refusal_for_good_is_not_delivered_and_says_why(int code, bool alarm)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        desk.WeChat.FailNextSend(code);

        await desk.SendDueAsync();

        var item = Assert.Single(await desk.ItemsAsync());
        Assert.Equal(ItemState.Answered, item.State);
        Assert.Equal(DeliveryState.Failed, item.Deliveries.Single().State);
        Assert.Contains(code.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Deliveries.Single().Reason, StringComparison.Ordinal);
        Assert.Equal(alarm, desk.Log.Lines.Any(line => line.Level == LogLevel.Error));
        Assert.Equal(0, await desk.SendDueAsync());
        Assert.Empty(desk.WeChat.Delivered);
    }

    [Theory]
    [InlineData(40013)]
    [InlineData(40125)]
    [InlineData(40164)]
    [InlineData(48004)]
    [InlineData(50002)]
    public async Task While_the_account_is_set_wrong_everything_waits_and_goes_out_once_it_is_right(int code)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        desk.WeChat.FailNextSend(code);
        await desk.SendDueAsync();

        var waiting = await desk.DeliveryAsync();
        Assert.Equal(DeliveryState.Pending, waiting.State);
        Assert.Contains(code.ToString(System.Globalization.CultureInfo.InvariantCulture), waiting.Reason, StringComparison.Ordinal);
        Assert.Contains(desk.Log.Lines, line => line.Level == LogLevel.Error);

        desk.Clock.Advance(TimeSpan.FromMinutes(61));
        await desk.SendDueAsync();
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
    }

    [Theory]
    [InlineData(-1, 30)]
    [InlineData(45011, 60)]
    [InlineData(45009, 15 * 3600)]
    public async Task A_busy_WeChat_is_tried_again_later_and_then_delivers(int code, int secondsUntilThen)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        desk.WeChat.FailNextSend(code);
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Pending, (await desk.DeliveryAsync()).State);
        Assert.Equal(0, await desk.SendDueAsync());

        desk.Clock.Advance(TimeSpan.FromSeconds(secondsUntilThen) + TimeSpan.FromMinutes(6));
        Assert.Equal(1, await desk.SendDueAsync());
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Single(desk.WeChat.Delivered);
    }

    [Fact]
    public async Task The_pause_grows_with_every_vain_try()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        var pauses = new List<double>();

        for (var tries = 0; tries < 9; tries++)
        {
            desk.WeChat.FailNextSend(-1);
            await desk.SendDueAsync();
            var due = (await desk.DeliveryAsync()).NextTryAt!.Value;
            pauses.Add((due - desk.Clock.GetUtcNow()).TotalSeconds);
            desk.Clock.SetUtcNow(due);
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1920, 3600, 3600], pauses);
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(200, "<html>登录</html>")]
    public async Task An_unclear_answer_leaves_the_delivery_unknown_and_is_never_sent_again(int status, string body)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        desk.WeChat.AnswerNextSend(status, body);

        await desk.SendDueAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Unknown, (await desk.DeliveryAsync()).State);
        Assert.Equal(ItemState.Answered, Assert.Single(await desk.ItemsAsync()).State);
        Assert.Equal(1, desk.WeChat.SendRequests);
    }

    [Fact]
    public async Task An_answer_kept_back_by_the_closed_window_arrives_when_the_citizen_writes_again()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        desk.WeChat.FailNextSend(45015);
        await desk.SendDueAsync();
        desk.Clock.Advance(TimeSpan.FromDays(3));

        await desk.SaysAsync("你好");
        await desk.SendDueAsync();

        Assert.Contains(Answer, Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
        Assert.Equal(ItemState.Completed, (await desk.ItemsAsync())[0].State);
    }

    [Fact]
    public async Task A_long_answer_arrives_in_several_messages_and_counts_once_it_is_whole()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var answer = Long(5000);
        await ApprovedAsync(desk, answer);
        desk.WeChat.KillToken();

        await desk.SendDueAsync();

        Assert.InRange(desk.WeChat.Delivered.Count, 3, 5);
        Assert.All(desk.WeChat.Delivered, message => Assert.InRange(Encoding.UTF8.GetByteCount(message.Text), 1, 2048));
        Assert.Contains(answer, string.Concat(desk.WeChat.Delivered.Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
    }

    [Fact]
    public async Task A_long_answer_that_was_interrupted_goes_on_where_it_stopped()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var answer = Long(5000);
        await ApprovedAsync(desk, answer);
        desk.WeChat.AnswerNextSend(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", "application/json");
        desk.WeChat.FailNextSend(-1);
        await desk.SendDueAsync();
        Assert.Equal(DeliveryState.Pending, (await desk.DeliveryAsync()).State);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Delivered, (await desk.DeliveryAsync()).State);
        Assert.Equal(TextPieces.Of(answer).Count, desk.WeChat.Delivered.Count + 1);
        Assert.DoesNotContain("编号", string.Concat(desk.WeChat.Delivered.Select(message => message.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_more_messages_than_WeChat_allows_is_left_to_a_person()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Long(12000));

        await desk.SendDueAsync();

        Assert.Equal(DeliveryState.Failed, (await desk.DeliveryAsync()).State);
        Assert.Equal(0, desk.WeChat.SendRequests);
    }

    [Fact]
    public async Task Who_wrote_to_another_account_cannot_be_reached_from_this_one()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await ApprovedAsync(desk, Answer);
        var delivery = await desk.DeliveryAsync();
        var moved = new Delivery
        {
            No = 1,
            Way = delivery.Way,
            Account = "wx9999999999999999",
            Address = delivery.Address,
            Text = delivery.Text,
            CreatedAt = delivery.CreatedAt,
        };

        var outcome = await desk.Services.GetServices<IChannel>().Single(channel => channel.Name == "wechat")
            .SendAsync(moved, "2026-000001", TestContext.Current.CancellationToken);

        Assert.IsType<SendOutcome.CannotReach>(outcome);
        Assert.Equal(0, desk.WeChat.SendRequests);
    }

    private static async Task<string> ApprovedAsync(WeChatDesk desk, string answer)
    {
        await desk.SaysAsync(WeChatDesk.Matter);
        var number = Assert.Single(await desk.ItemsAsync()).Number;
        await desk.AnswersAsync(number, answer);
        return number;
    }

    private static string Long(int bytes)
    {
        var text = new StringBuilder();
        for (var n = 1; Encoding.UTF8.GetByteCount(text.ToString()) < bytes; n++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"第{n}点：您反映的坑槽已安排养护单位修复完毕。");
        }

        return text.ToString();
    }
}
