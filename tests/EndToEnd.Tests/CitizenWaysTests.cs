using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The whole way of a matter on the citizen's page, and what the next person at the same computer finds.</summary>
public sealed partial class CitizenWaysTests(RunningMailbox mailbox, Browser browser)
{
    private const string Matter = "新密市嵩山大道与青屏街交叉口的公交站牌坏了半年，一直没人修，请尽快处理。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_letter_with_a_photo_is_registered_answered_read_and_rated(int width)
    {
        await using var device = await browser.DeviceAsync(width, 844);
        var citizen = await PageViews.OpenAsync(device, mailbox.Address);
        using var office = new OfficeClient(mailbox.Address);

        var (number, code) = await citizen.WritesAsync(Matter, photo: true);
        Assert.Matches(@"^\d{4}-\d{6}$", number);
        Assert.Matches("^[0-9A-Z]{10}$", code);
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "查看办理进度" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("#own-item .status")).ToContainTextAsync("等待分办");
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "催办" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("#own-item .result")).ToContainTextAsync("已催办");
        await citizen.Page.GetByText("您的来信").ClickAsync();
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Link, new() { Name = "路面.png" })).ToBeVisibleAsync();

        await office.AnswersAsync(number, "站牌已于昨日更换，感谢您的监督。", Cancel);
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "查询另一件" }).ClickAsync();
        await citizen.LooksUpAsync(number, code);
        await Assertions.Expect(citizen.Page.Locator("#own-item .answer")).ToContainTextAsync("站牌已于昨日更换");
        await citizen.Page.GetByRole(AriaRole.Radio, new() { Name = "非常满意", Exact = true }).CheckAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("#own-item .rated")).ToContainTextAsync("非常满意");

        var item = await PageViews.FoundAsync(mailbox.Address, number, code);
        Assert.Equal((5, "completed"), (item.GetProperty("score").GetInt32(), item.GetProperty("status").GetString()));
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_matter_goes_its_whole_way_in_the_chat_up_to_the_rating(int width)
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(width, 844), mailbox.Address);
        using var office = new OfficeClient(mailbox.Address);
        await citizen.SaysAsync(Matter);
        var number = Number().Match(await citizen.HearsAsync("查询码：")).Value;
        await citizen.SaysAsync("说完了");
        await citizen.HearsAsync("已登记完整");

        await office.AnswersAsync(number, "站牌已于昨日更换，感谢您的监督。", Cancel);
        await citizen.HearsAsync("请为这次答复评价");
        await citizen.SaysAsync("满意");
        await citizen.HearsAsync("谢谢您的评价");

        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task After_ending_and_clearing_no_way_leads_back_to_what_was_there()
    {
        await using var device = await browser.DeviceAsync();
        await using var first = await CitizenTab.OpenAsync(device, mailbox.Address);
        await first.SaysAsync(Matter);
        var code = Code().Match(await first.HearsAsync("查询码：")).Groups[1].Value;
        var views = new PageViews(first.Page);
        var (_, letterCode) = await views.WritesAsync("渡口停航三个月了，请问何时恢复？");
        await views.GoToAsync("letter");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "再写一封" }).ClickAsync();
        await first.Page.Locator("#letter-text").FillAsync("没写完的话");
        var session = await first.Page.EvaluateAsync<string>("sessionStorage.getItem('citizen-chat')");

        await first.ClearsAsync();
        await views.GoToAsync("chat");
        await first.HearsAsync("您好");
        await first.Page.ReloadAsync();
        await first.HearsAsync("您好");
        var left = await first.Page.EvaluateAsync<string>("document.documentElement.outerHTML + JSON.stringify(sessionStorage) + JSON.stringify(localStorage)");

        Assert.DoesNotContain(code, left, StringComparison.Ordinal);
        Assert.DoesNotContain(letterCode, left, StringComparison.Ordinal);
        Assert.DoesNotContain("没写完的话", left, StringComparison.Ordinal);
        Assert.DoesNotContain("嵩山大道", left, StringComparison.Ordinal);

        // Not even with what the tab knew: the server has ended the conversation.
        await first.Page.EvaluateAsync("kept => sessionStorage.setItem('citizen-chat', kept)", session);
        await first.ReloadsAsync();
        Assert.Equal(0, await first.Own.CountAsync());
    }

    [Fact]
    public async Task Closing_the_tab_leaves_nothing_for_the_next_person()
    {
        await using var device = await browser.DeviceAsync();
        var first = await CitizenTab.OpenAsync(device, mailbox.Address);
        await first.SaysAsync(Matter);
        var code = Code().Match(await first.HearsAsync("查询码：")).Groups[1].Value;
        await first.Page.CloseAsync();

        await using var second = await CitizenTab.OpenAsync(device, mailbox.Address);
        await second.HearsAsync("您好");

        Assert.Equal(0, await second.Own.CountAsync());
        Assert.DoesNotContain(code, await second.Page.EvaluateAsync<string>("document.documentElement.outerHTML + JSON.stringify(localStorage)"), StringComparison.Ordinal);
        Assert.Empty(await device.CookiesAsync());
    }

    [Fact]
    public async Task On_the_own_device_the_conversation_is_there_in_a_new_tab_until_it_is_ended()
    {
        await using var device = await browser.DeviceAsync();
        var first = await CitizenTab.OpenAsync(device, mailbox.Address);
        await first.SaysAsync(Matter);
        await first.HearsAsync("查询码：");
        await first.Page.RunAndWaitForResponseAsync(() => first.Page.GetByLabel("这是我自己的设备").CheckAsync(), "**/webchat/session");
        var cookie = Assert.Single(await device.CookiesAsync([new Uri(mailbox.Address, "/webchat/session").ToString()]));
        Assert.True(cookie is { HttpOnly: true, SameSite: SameSiteAttribute.Strict });
        await first.Page.CloseAsync();

        await using var again = await CitizenTab.OpenAsync(device, mailbox.Address);
        await again.HearsAsync("查询码：");
        await Assertions.Expect(again.Page.GetByLabel("这是我自己的设备")).ToBeCheckedAsync();
        await again.ClearsAsync();
        await again.Own.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await again.HearsAsync("您好");

        Assert.Empty(await device.CookiesAsync());
        await Assertions.Expect(again.Page.GetByLabel("这是我自己的设备")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_published_answer_is_found_and_has_an_address_to_pass_on()
    {
        using var office = new OfficeClient(mailbox.Address);
        var number = await PageViews.PublishedAsync(mailbox.Address, office, "黄河路夜班车太少，请增加班次。", "已自本月起增开夜班车四班。", Cancel);
        await using var device = await browser.DeviceAsync(390, 844);
        var citizen = await PageViews.OpenAsync(device, mailbox.Address, "/#/published");

        await citizen.Page.Locator("#search-words").FillAsync("夜班车");
        await citizen.Page.Locator("#search-words").PressAsync("Enter");
        await Assertions.Expect(citizen.Page.Locator("#search-result")).ToHaveTextAsync("找到 1 件");
        await citizen.Page.Locator("#published a").ClickAsync();
        await Assertions.Expect(citizen.Page).ToHaveURLAsync(new Regex($"#/published/{number}$"));

        var passedOn = await PageViews.OpenAsync(await browser.DeviceAsync(), mailbox.Address, $"/#/published/{number}");
        await Assertions.Expect(passedOn.Page.Locator("#published-one .answer")).ToContainTextAsync("增开夜班车四班");
        await passedOn.Page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_that_is_sent_while_the_network_fails_is_filed_once_and_its_code_is_told()
    {
        await using var device = await browser.DeviceAsync();
        var citizen = await PageViews.OpenAsync(device, mailbox.Address);
        await citizen.GoToAsync("letter");
        await citizen.Page.Locator("#letter-text").FillAsync("花园路隧道照明坏了，请修理。");

        // The letter arrives; its receipt does not.
        await citizen.Page.RouteAsync("**/api/v1/citizen/items", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await citizen.Page.Locator("#letter button[type=submit]").ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("#letter-result")).ToContainTextAsync("没有连上服务器");
        await citizen.Page.UnrouteAsync("**/api/v1/citizen/items");
        await citizen.Page.ReloadAsync();
        Assert.Equal("花园路隧道照明坏了，请修理。", await citizen.Page.Locator("#letter-text").InputValueAsync());
        await citizen.Page.Locator("#letter button[type=submit]").ClickAsync();

        await Assertions.Expect(citizen.Page.Locator("#receipt-part .proof dd").Last).ToHaveTextAsync(new Regex("^[0-9A-Z]{10}$"));
        using var dispatcher = OfficeClient.As("dispatcher", mailbox.Address);
        var all = await dispatcher.GetStringAsync("/api/v1/items?limit=500", Cancel);
        Assert.Single(Regex.Matches(all, "花园路隧道照明坏了"));
    }

    [Fact]
    public async Task The_conversation_is_in_English_on_the_English_page()
    {
        await using var device = await browser.DeviceAsync(390, 844);
        var citizen = await PageViews.OpenAsync(device, mailbox.Address, "/?lang=en#/chat");
        var talk = citizen.Page.Locator("#chat");

        await Said("Welcome to the Director's Mailbox");
        await talk.GetByRole(AriaRole.Textbox).FillAsync("The lamp in the tunnel of Garden Road has been dark for a week.");
        await citizen.Page.Keyboard.PressAsync("Enter");

        await Said("Your message is registered:");
        await Assertions.Expect(talk.Locator(".ac-factset")).ToContainTextAsync("Code 查询码");
        await citizen.Page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, "english-receipt.png") });
        await talk.Locator("button.webchat__suggested-action", new() { HasText = "That's all" }).ClickAsync();
        await Said("is complete.");
        await citizen.Page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, "english-chat.png") });

        Task Said(string words) => Assertions.Expect(talk.Locator(".webchat__text-content", new() { HasText = words })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_speaks_English_where_it_is_asked_to()
    {
        await using var device = await browser.DeviceAsync(390, 844);
        var citizen = await PageViews.OpenAsync(device, mailbox.Address, "/#/letter");

        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Write to the director's mailbox" })).ToBeVisibleAsync();
        Assert.Equal("en", await citizen.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await citizen.GoToAsync("chat");
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Button, new() { Name = "End and clear" })).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();

    [GeneratedRegex("查询码：\\s*([0-9A-Z]{10})")]
    private static partial Regex Code();
}
