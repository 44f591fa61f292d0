using Messaging.EndToEnd.Tests.Accessibility;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>Every view of the citizen's page, light and dark, wide and narrow, in both languages: nothing serious stands in anybody's way.</summary>
public sealed class PageAccessibilityTests(RunningMailbox mailbox, Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static readonly TheoryData<string, ColorScheme, int> Looks = new()
    {
        { "/", ColorScheme.Light, 1280 },
        { "/", ColorScheme.Dark, 390 },
        { "/?lang=en", ColorScheme.Light, 390 },
        { "/?lang=en", ColorScheme.Dark, 1280 },
    };

    [Theory, MemberData(nameof(Looks))]
    public async Task Every_view_can_be_used_by_everybody(string address, ColorScheme scheme, int width)
    {
        using var office = new OfficeClient(mailbox.Address);
        var shown = await PageViews.PublishedAsync(mailbox.Address, office, "文化路站牌倾斜，请扶正。", "站牌已于3月3日扶正加固。", Cancel);
        var (number, code) = await PageViews.FiledAsync(mailbox.Address, "文化路与红专路口公交站牌坏了，请修理。");
        await office.AnswersAsync(number, "站牌已于昨日更换，感谢您的监督。", Cancel);
        await using var device = await browser.DeviceAsync(width, width == 390 ? 844 : 800, scheme);
        var citizen = await PageViews.OpenAsync(device, mailbox.Address, address);
        var look = $"{(address == "/" ? "zh" : "en")}-{width}-{scheme}";
        var faults = new List<string>();

        await citizen.Page.Locator(".webchat__suggested-action").First.WaitForAsync();
        await SeeAsync("chat");
        await citizen.GoToAsync("letter");
        await citizen.Page.Locator("#letter-city option").Nth(5).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await SeeAsync("letter");
        await citizen.Page.Locator("#letter button[type=submit]").ClickAsync();
        await citizen.Page.Locator("#letter-summary").WaitForAsync();
        await SeeAsync("letter-wrong");
        await citizen.WritesAsync("文化路站牌又坏了，请再看看。", photo: true);
        await SeeAsync("receipt");
        await citizen.GoToAsync("lookup");
        await SeeAsync("lookup");
        await citizen.LooksUpAsync(number, "AAAAAAAAAA");
        await citizen.Page.Locator("#lookup-result.wrong").WaitForAsync();
        await SeeAsync("lookup-wrong");
        await citizen.LooksUpAsync(number, code);
        await citizen.Page.Locator("#rate").WaitForAsync();
        await SeeAsync("item");
        await citizen.GoToAsync("published");
        await citizen.Page.Locator("#published li").First.WaitForAsync();
        await SeeAsync("published");
        await citizen.Page.Locator($"#published a[href='#/published/{shown}']").ClickAsync();
        await citizen.Page.Locator("#published-one .answer").WaitForAsync();
        await SeeAsync("published-one");
        await citizen.Page.Locator("#clear").ClickAsync();
        await SeeAsync("clear");

        Assert.Empty(faults);

        async Task SeeAsync(string view)
        {
            await citizen.Page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"{view}-{look}.png"), FullPage = true });
            faults.AddRange((await AccessibilityCheck.FaultsAsync(citizen.Page)).Select(fault => $"{view}: {fault}"));
            Assert.Equal(width, await citizen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_check_finds_what_is_wrong()
    {
        await using var device = await browser.DeviceAsync();
        var page = await device.NewPageAsync();
        await page.SetContentAsync("<html lang=zh><title>x</title><main><button></button><p style='color:#ccc;background:#fff'>看不清</p></main></html>");

        var faults = await AccessibilityCheck.FaultsAsync(page);

        Assert.Contains(faults, fault => fault.StartsWith("button-name", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("color-contrast", StringComparison.Ordinal));
    }
}
