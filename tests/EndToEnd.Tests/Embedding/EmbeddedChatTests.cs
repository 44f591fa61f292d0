using Messaging.EndToEnd.Tests.Clients;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests.Embedding;

/// <summary>The chat on another site's page, whose own styles are as bad as they come.</summary>
public sealed class EmbeddedChatTests(Browser browser) : IAsyncLifetime
{
    private const string Complaint = "新密市嵩山大道与青屏街交叉口的公交站牌坏了半年，一直没人修，请尽快处理。";

    /// <summary>What portals of all ages have in their style sheets, and worse.</summary>
    private const string HostileStyles =
        """
        * { all: revert !important; font: 40px/3 cursive !important; color: red !important; background: yellow !important; }
        button, iframe, section, div { display: none !important; position: static !important; transform: rotate(7deg) !important; }
        mailbox-chat { display: none !important; opacity: 0 !important; visibility: hidden !important; }
        body { transform: scale(.5); overflow: hidden; }
        """;

    private OtherSite _portal = null!;
    private OtherSite _stranger = null!;
    private RunningMailbox _mailbox = null!;

    public async ValueTask InitializeAsync()
    {
        Uri? address = null;
        string Page(string path) =>
            $"""
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>门户</title><style>{HostileStyles}</style>
            <script src="{address}embed.js"></script></head><body><h1>门户网站</h1><a href="#x">链接</a></body></html>
            """;
        _portal = await OtherSite.StartAsync(Page);
        _stranger = await OtherSite.StartAsync(Page);
        _mailbox = new RunningMailbox { Settings = [("DirectLine__AllowedOrigins__0", _portal.Origin)] };
        address = _mailbox.Address;
        await _mailbox.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _mailbox.DisposeAsync();
        await _portal.DisposeAsync();
        await _stranger.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task One_line_puts_the_chat_on_the_page_and_the_pages_styles_do_not_reach_it(int width, int height, ColorScheme scheme)
    {
        await using var device = await browser.DeviceAsync(width, height, scheme);
        var page = await device.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.Contains("favicon", StringComparison.Ordinal) && !line.Location.Contains("favicon", StringComparison.Ordinal))
            {
                faults.Add(line.Text);
            }
        };
        await page.GotoAsync(_portal.Address.ToString());

        var bubble = page.GetByRole(AriaRole.Button, new() { Name = "厅长信箱", Exact = true });
        await Assertions.Expect(bubble).ToBeVisibleAsync();
        Assert.Equal([new Uri(_mailbox.Address, "/embed.js").ToString()], asked.Where(url => url.StartsWith(_mailbox.Address.ToString(), StringComparison.Ordinal)));
        var box = (await bubble.BoundingBoxAsync())!;
        Assert.InRange(box.Height, 44, 80);
        Assert.InRange(box.Y + box.Height, height - 60, height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"embed-closed-{width}.png") });

        await bubble.ClickAsync();
        var chat = page.FrameLocator("mailbox-chat iframe");
        await chat.GetByText("这里是").First.WaitForAsync();
        await chat.GetByLabel("留言输入框").FillAsync(Complaint);
        await chat.GetByLabel("留言输入框").PressAsync("Enter");
        await chat.GetByText("复制编号和查询码").Last.WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"embed-open-{width}.png") });

        var panel = (await page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        Assert.Equal(width < 480 ? (0f, 0f, (float)width, (float)height) : (panel.X, panel.Y, 400f, 640f), (panel.X, panel.Y, panel.Width, panel.Height));
        Assert.All(asked, url => Assert.Contains(new Uri(url).Authority, (string[])[_mailbox.Address.Authority, _portal.Address.Authority, ""]));
        Assert.Empty(faults);
        Assert.Empty(await device.CookiesAsync());

        await page.ReloadAsync();
        await bubble.ClickAsync();
        await chat.GetByText(Complaint).First.WaitForAsync();
    }

    [Fact]
    public async Task It_is_opened_used_and_closed_by_keyboard_alone()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.GotoAsync(_portal.Address.ToString());
        var bubble = page.GetByRole(AriaRole.Button, new() { Name = "厅长信箱", Exact = true });
        await bubble.FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await bubble.GetAttributeAsync("aria-expanded"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "收起厅长信箱" })).ToBeFocusedAsync();
        var chat = page.FrameLocator("mailbox-chat iframe");
        await Assertions.Expect(chat.GetByLabel("留言输入框")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("你好");
        await page.Keyboard.PressAsync("Enter");
        await chat.GetByText("你好", new() { Exact = true }).First.WaitForAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(bubble).ToBeFocusedAsync();
        Assert.Equal("false", await bubble.GetAttributeAsync("aria-expanded"));
    }

    [Fact]
    public async Task On_a_site_that_is_not_listed_the_frame_stays_shut_and_the_way_to_the_mailbox_is_shown()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.GotoAsync(_stranger.Address.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "厅长信箱", Exact = true }).ClickAsync();

        var way = page.GetByRole(AriaRole.Link, new() { Name = "在新窗口打开" });
        await Assertions.Expect(way).ToBeVisibleAsync();
        Assert.Equal(_mailbox.Address.ToString(), await way.GetAttributeAsync("href"));
        Assert.Equal(0, await page.FrameLocator("mailbox-chat iframe").Locator("#chat").CountAsync());
    }

    [Fact]
    public async Task The_script_is_small_and_the_frame_names_who_may_hold_it()
    {
        using var http = new HttpClient { BaseAddress = _mailbox.Address };
        using var script = await http.GetAsync("/embed.js", TestContext.Current.CancellationToken);
        using var frame = await http.GetAsync("/embed", TestContext.Current.CancellationToken);

        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.InRange((await script.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1_000, 15 * 1024);
        Assert.EndsWith($"frame-ancestors 'self' {_portal.Origin}", frame.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", frame.Headers.Select(header => header.Key));
    }
}
