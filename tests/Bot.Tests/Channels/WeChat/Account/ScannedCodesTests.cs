using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Tests.Channels.WeChat.Account;

/// <summary>A code that hangs somewhere chooses for whoever scans it.</summary>
public sealed class ScannedCodesTests
{
    private static readonly Actor _admin = new("clerk:9", new HashSet<Role> { Role.Admin }, []);
    private static readonly ChosenMatter _wish = new() { Kind = ItemKind.Complaint, Place = "郑州东站出租车候车区", Subject = "出租车服务" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("subscribe", "qrscene_")]
    [InlineData("SCAN", "")]
    public async Task The_greeting_says_what_was_chosen_and_the_next_matter_has_it(string name, string prefix)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var scene = await MakeAsync(desk, null);

        var greeting = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, name, ("EventKey", prefix + scene.Code), ("Ticket", "t")));
        var receipt = await desk.SaysAsync("司机拒载，还骂人，车号没有看清。");
        await desk.SaysAsync("说完了");
        await desk.SaysAsync("新留言 郑州市G107国道中牟段路面有大坑，夜里很危险。");

        Assert.Contains("郑州东站出租车候车区", greeting, StringComparison.Ordinal);
        Assert.Contains("出租车服务", greeting, StringComparison.Ordinal);
        Assert.Contains("类型：投诉\n", receipt, StringComparison.Ordinal);
        var items = await desk.ItemsAsync();
        Assert.Equal((ItemKind.Complaint, "郑州东站出租车候车区", "出租车服务"), (items[0].Kind, items[0].Place, items[0].Title));
        Assert.NotEqual("郑州东站出租车候车区", items[1].Place);
        Assert.Null(items[1].Title);
    }

    [Fact]
    public async Task Who_scans_another_code_while_an_item_is_open_begins_another_matter()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var scene = await MakeAsync(desk, null);
        await desk.SaysAsync(WeChatDesk.Matter);

        await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "SCAN", ("EventKey", scene.Code)));
        await desk.SaysAsync("司机拒载，还骂人，车号没有看清。");

        Assert.Equal(2, (await desk.ItemsAsync()).Count);
    }

    [Fact]
    public async Task A_choice_counts_for_an_hour_and_a_code_until_it_ends()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var scene = await MakeAsync(desk, days: 1);
        await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "SCAN", ("EventKey", scene.Code)));

        desk.Clock.Advance(TimeSpan.FromMinutes(61));
        await desk.SaysAsync(WeChatDesk.Matter);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var late = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "SCAN", ("EventKey", scene.Code)));

        Assert.Null((await desk.ItemsAsync()).Single().Title);
        Assert.DoesNotContain("郑州东站", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_somebody_elses_is_greeted_and_chooses_nothing()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var greeting = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "SCAN", ("EventKey", "hall_12")));
        await desk.SaysAsync(WeChatDesk.Matter);

        Assert.NotNull(greeting);
        Assert.Null((await desk.ItemsAsync()).Single().Title);
    }

    [Theory]
    [InlineData("MAILBOX_PROGRESS", "还没有登记过事项")]
    [InlineData("MAILBOX_NEW", "请写下新的事项")]
    [InlineData("say:帮助", "您可以这样用")]
    [InlineData("key_of_an_earlier_system", "您可以这样用")]
    public async Task A_tap_on_the_menu_says_its_words(string key, string heard)
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var reply = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "CLICK", ("EventKey", key)));

        Assert.Contains(heard, reply, StringComparison.Ordinal);
    }

    private static Task<QrScene> MakeAsync(WeChatDesk desk, int? days) =>
        desk.Services.GetRequiredService<MakeQrCode>().ExecuteAsync(_wish, days, _admin, Cancel);
}
