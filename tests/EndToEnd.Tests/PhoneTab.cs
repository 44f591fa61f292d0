using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>A citizen with the played phone in hand.</summary>
public sealed partial class PhoneTab : IAsyncDisposable
{
    private readonly IBrowserContext _device;
    private readonly List<string> _faults = [];

    private PhoneTab(IBrowserContext device, IPage page)
    {
        (_device, Page) = (device, page);
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                _faults.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The page that is open inside WeChat.</summary>
    public IFrameLocator Inside => Page.FrameLocator("#frame");

    public ILocator Heard => Page.Locator("#lines .account .bubble");

    public static async Task<PhoneTab> OpenAsync(IBrowserContext device, Uri demo)
    {
        var tab = new PhoneTab(device, await device.NewPageAsync());
        await tab.Page.GotoAsync(new Uri(demo, "/demo/phone").ToString());
        await tab.Button("提交留言").WaitForAsync();
        return tab;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task SaysAsync(string text)
    {
        await Page.GetByLabel("写消息").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <returns>The bubble that holds the words.</returns>
    public async Task<string> HearsAsync(string words)
    {
        var bubble = Heard.Filter(new() { HasText = words }).Last;
        await bubble.WaitForAsync();
        return await bubble.InnerTextAsync();
    }

    /// <summary>How many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public Task PhotographAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"{name}.png") });

    public static string NumberIn(string text) => Number().Match(text).Value;

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();
}
