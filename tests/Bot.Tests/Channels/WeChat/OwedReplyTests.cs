using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>A receipt that was not ready in five seconds.</summary>
public sealed class OwedReplyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_saved_with_the_message_and_sent_once_also_by_another_process()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await LateAsync(desk);

        // Nothing but the row knows of it: whoever reads the database sends it.
        await desk.OwedIsSentAsync();
        desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await desk.SendOwedAsync());
        Assert.Contains("查询码", Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
        Assert.Equal(4, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task With_WeChat_away_it_follows_later()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await LateAsync(desk);
        desk.WeChat.FailNextSend(-1);
        await desk.OwedIsSentAsync();
        Assert.Empty(desk.WeChat.Delivered);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SendOwedAsync();

        Assert.Single(desk.WeChat.Delivered);
        Assert.Equal(4, (await desk.ConversationAsync())!.SendsLeft);
    }

    [Fact]
    public async Task Killed_while_sending_it_is_unknown_and_not_sent_again()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await LateAsync(desk);
        var owed = desk.Services.GetRequiredService<OwedReplies>();
        OwedReply? taken;
        while ((taken = await owed.TakeAsync("wechat", SomeAccount.In("safe").AppId!, Cancel)) is null)
        {
            await Task.Delay(20, Cancel);
        }

        await owed.BeginPartAsync(taken.Id, Cancel);
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.SendOwedAsync();

        Assert.Empty(desk.WeChat.Delivered);
        Assert.Equal(DeliveryState.Unknown, await StateAsync(desk));
    }

    [Fact]
    public async Task Refused_because_the_window_is_over_it_comes_when_the_citizen_writes_again()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await LateAsync(desk);
        desk.WeChat.FailNextSend(45015);
        await desk.OwedIsSentAsync();
        Assert.Equal(DeliveryState.Failed, await StateAsync(desk));

        await desk.SaysAsync("查进度");
        await desk.SendOwedAsync();

        Assert.Contains("查询码", Assert.Single(desk.WeChat.Delivered).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_first_decides_and_the_other_follows()
    {
        var written = new InTime();
        Assert.True(written.Reply());
        Assert.False(written.GiveUp());
        Assert.True(written.Reply());

        var late = new InTime();
        Assert.True(late.GiveUp());
        Assert.False(late.Reply());
        Assert.True(late.GiveUp());
    }

    private static async Task LateAsync(WeChatDesk desk)
    {
        var store = desk.HoldStore();
        var waiting = desk.Clock.BeginsToWaitAsync(WeChatDesk.Budget);
        var pushed = desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter));
        await waiting;
        desk.Clock.Advance(WeChatDesk.Budget);
        Assert.Equal("success", await pushed);
        store.SetResult();
    }

    private static async Task<DeliveryState?> StateAsync(WeChatDesk desk)
    {
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        return await db.InboundMessages.AsNoTracking().OrderBy(message => message.Id).Select(message => message.ReplyState).FirstAsync(Cancel);
    }
}
