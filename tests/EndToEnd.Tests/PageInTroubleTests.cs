using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>What a citizen sees when the way to the server is bad.</summary>
public sealed class PageInTroubleTests(RunningMailbox mailbox, Browser browser)
{
    private const string DirectLine = "**/v3/directline/**";

    [Fact]
    public async Task A_server_out_of_reach_is_said_in_plain_words_and_can_be_tried_again()
    {
        await using var device = await browser.DeviceAsync(390, 844);
        var page = await device.NewPageAsync();
        await page.RouteAsync(DirectLine, route => route.AbortAsync());
        await page.GotoAsync(mailbox.Address.ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("暂时连不上厅长信箱");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, "out-of-reach.png") });

        await page.UnrouteAsync(DirectLine);
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

        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("您好", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_kept_conversation_that_the_server_refuses_gives_way_to_a_new_one()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.AddInitScriptAsync(
            """sessionStorage.setItem('citizen-chat', JSON.stringify({ conversationId: 'gone', token: 'not.a.token' }));""");
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
}
