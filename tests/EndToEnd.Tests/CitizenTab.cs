using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>A citizen before the page at <c>/</c>: what they write, and what they can read.</summary>
public sealed class CitizenTab : IAsyncDisposable
{
    private readonly IBrowserContext _device;
    private readonly IPage _page;
    private readonly Uri _mailbox;
    private readonly List<string> _faults = [];

    private CitizenTab(IBrowserContext device, IPage page, Uri mailbox)
    {
        _device = device;
        _page = page;
        _mailbox = mailbox;

        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, line) => NoteFault(line);
        page.Request += (_, request) => NoteForeign(request.Url);
    }

    /// <summary>The page itself, for what only one test looks at.</summary>
    public IPage Page => _page;

    /// <summary>Script errors, refusals by the page's own policy, and requests to other hosts. A good page has none.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Messages by the citizen, as the transcript shows them on their side.</summary>
    public ILocator Own => _page.Locator(".webchat__stacked-layout--from-user");

    /// <summary>Messages by the mailbox.</summary>
    public ILocator Heard => _page.Locator(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user)");

    public ILocator Choices => _page.Locator(".webchat__suggested-action");

    private ILocator Input => _page.GetByLabel("留言输入框");

    public static async Task<CitizenTab> OpenAsync(IBrowserContext device, Uri mailbox)
    {
        var tab = new CitizenTab(device, await device.NewPageAsync(), mailbox);
        await tab._page.GotoAsync(mailbox.ToString());
        await tab.Heard.First.WaitForAsync();

        return tab;
    }

    public async Task SaysAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await Own.Filter(new() { HasText = text }).Last.WaitForAsync();
    }

    /// <summary>Tries to say something that the page does not let out.</summary>
    public async Task TriesToSayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Waits until the mailbox has said something with these words, and returns the whole message.</summary>
    public async Task<string> HearsAsync(string words)
    {
        var message = Heard.Filter(new() { HasText = words }).Last;
        await message.WaitForAsync();

        return await message.InnerTextAsync();
    }

    public async Task ReloadsAsync()
    {
        await _page.ReloadAsync();
        await Heard.First.WaitForAsync();
    }

    public async Task ClearsAsync()
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = "结束并清除" }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "清除", Exact = true }).ClickAsync();
    }

    /// <summary>A picture of the screen, once the transcript has come to rest at its end.</summary>
    public async Task PhotographAsync(string name)
    {
        await _page.WaitForFunctionAsync(
            """
            () => {
              const list = document.querySelector('.webchat__basic-transcript__scrollable');
              return list.scrollTop + list.clientHeight >= list.scrollHeight - 2;
            }
            """);
        await _page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"{name}.png") });
    }

    public ValueTask DisposeAsync() => _device.DisposeAsync();

    private void NoteFault(IConsoleMessage line)
    {
        if (line.Type == "error")
        {
            _faults.Add(line.Text);
        }
    }

    private void NoteForeign(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != _mailbox.Authority)
        {
            _faults.Add($"asked another host: {url}");
        }
    }
}
