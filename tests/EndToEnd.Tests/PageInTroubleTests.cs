using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>What a citizen sees when the way to the server is bad.</summary>
public sealed class PageInTroubleTests(RunningMailbox mailbox, Browser browser)
{
    private const string DirectLine = "**/v3/directline/**";
    private const string Session = "**/webchat/session";

    [Fact]
    public async Task A_server_out_of_reach_is_said_in_plain_words_and_can_be_tried_again()
    {
        await using var device = await browser.DeviceAsync(390, 844);
        var page = await device.NewPageAsync();
        await page.RouteAsync(DirectLine, route => route.AbortAsync());
        await page.RouteAsync(Session, route => route.AbortAsync());
        await page.GotoAsync(mailbox.Address.ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("暂时连不上厅长信箱");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, "out-of-reach.png") });

        await page.UnrouteAsync(DirectLine);
        await page.UnrouteAsync(Session);
        await page.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("您好");
    }

    [Fact]
    public async Task Where_sockets_go_nowhere_the_page_asks_instead()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        // Opens and stays silent, like a proxy that swallows it.
        await page.RouteWebSocketAsync("**/stream**", _ => { });
        await page.GotoAsync(mailbox.Address.ToString());

        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("您好");
    }

    [Fact]
    public async Task A_kept_conversation_that_the_server_refuses_gives_way_to_a_new_one()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.AddInitScriptAsync(
            """sessionStorage.setItem('citizen-chat', JSON.stringify({ ticket: 'not.a.ticket', at: Date.now() }));""");
        await page.GotoAsync(mailbox.Address.ToString());

        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("您好");
    }

    [Fact]
    public async Task Without_scripts_the_page_names_the_other_ways_to_the_office()
    {
        await using var device = await browser.DeviceAsync(scripts: false);
        var page = await device.NewPageAsync();
        await page.GotoAsync(mailbox.Address.ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("厅长信箱");
        await Assertions.Expect(page.Locator("noscript .cover")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("noscript .cover")).ToContainTextAsync("或来信、来访");
    }

    [Fact]
    public async Task A_page_that_slept_past_its_token_goes_on_with_the_same_conversation()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.Clock.InstallAsync();
        var sockets = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync("**/stream**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await page.GotoAsync(mailbox.Address.ToString());
        await page.GetByLabel("留言输入框").FillAsync("新乡市平原路公交站牌坏了，请修理。");
        await page.GetByLabel("留言输入框").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("查询码：");

        // What the server says to a token that ran out, until the page has a new one.
        await page.RouteAsync(DirectLine, route => route.FulfillAsync(new()
        {
            Status = 403,
            ContentType = "application/json",
            Body = """{"error":{"code":"TokenExpired","message":"The token has expired."}}""",
        }));
        var renewed = 0;
        await page.RouteAsync(Session, async route =>
        {
            renewed++;
            await page.UnrouteAsync(DirectLine);
            await route.ContinueAsync();
        });
        await page.Clock.FastForwardAsync("40:00");
        await sockets[^1].CloseAsync(new() { Code = 1001 });
        await page.Clock.RunForAsync(60_000);

        await page.GetByLabel("留言输入框").FillAsync("补充：就在邮局门口。");
        await page.GetByLabel("留言输入框").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("已补充到编号");
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("查询码：");
        Assert.Equal(1, renewed);
    }
}
