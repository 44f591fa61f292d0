using Messaging.Bot.Channels.WeChat.Account;

namespace Messaging.Bot.Tests.Channels.WeChat.Account;

public sealed class WeChatMenuTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("https://mailbox.example.gov.cn/wechat/letter")]
    public void The_built_in_menu_is_one_that_WeChat_takes(string? page) =>
        Assert.Null(WeChatMenu.BuiltIn(page, page).Fault());

    [Fact]
    public void What_WeChat_would_refuse_is_said_before_it_is_asked()
    {
        var say = MenuButton.Says("说明", "帮助");
        var wrong = new[]
        {
            new WeChatMenu([]),
            new WeChatMenu([say, say, say, say]),
            new WeChatMenu([MenuButton.Says("一级菜单五字", "帮助")]),
            new WeChatMenu([MenuButton.Opens("网站", "example.gov.cn")]),
            new WeChatMenu([new MenuButton { Name = "服务", Items = [say, say, say, say, say, say] }]),
            new WeChatMenu([new MenuButton { Name = "服务", Items = [new MenuButton { Name = "再", Items = [say] }] }]),
            new WeChatMenu([new MenuButton { Name = "服务", Type = "media_id", Key = "1" }]),
            new WeChatMenu([new MenuButton { Name = "", Type = "click", Key = "1" }]),
        };

        Assert.All(wrong, menu => Assert.NotNull(menu.Fault()));
    }

    [Fact]
    public async Task A_menu_read_back_is_like_the_one_that_was_set()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var account = (WeChatAccount)desk.Services.GetService(typeof(WeChatAccount))!;
        var menu = WeChatMenu.BuiltIn("https://a.example/letter", "https://a.example/mine");

        await account.SetMenuAsync(menu, TestContext.Current.CancellationToken);
        var read = await account.ReadMenuAsync(TestContext.Current.CancellationToken);

        Assert.True(read!.IsLike(menu));
        Assert.False(read.IsLike(WeChatMenu.BuiltIn(null, null)));
    }

    [Fact]
    public async Task A_token_that_died_is_renewed_once_for_set_up_calls_too()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var account = (WeChatAccount)desk.Services.GetService(typeof(WeChatAccount))!;
        await desk.WarmTokenAsync();
        desk.WeChat.KillToken();

        var quota = await account.QuotaAsync("/cgi-bin/message/custom/send", TestContext.Current.CancellationToken);

        Assert.Equal(500_000, quota.Remaining);
        desk.WeChat.KillToken();
        desk.WeChat.FailNextCall(40001);
        desk.WeChat.FailNextCall(40001);
        var refused = await Assert.ThrowsAsync<WeChatCallException>(() => account.ReadMenuAsync(TestContext.Current.CancellationToken));
        Assert.Equal(40001, refused.Code);
    }
}
