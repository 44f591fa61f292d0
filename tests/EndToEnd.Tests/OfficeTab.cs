using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>A member of the office before the workbench: signs in, opens pages, presses buttons, reads what is told.</summary>
public sealed class OfficeTab : IAsyncDisposable
{
    private readonly IBrowserContext _device;
    private readonly Uri _mailbox;
    private readonly List<string> _faults = [];

    private OfficeTab(IBrowserContext device, IPage page, Uri mailbox)
    {
        (_device, Page, _mailbox) = (device, page, mailbox);
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, line) => NoteFault(line);
        page.Request += (_, request) => NoteForeign(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Script errors, refusals by the page's own policy, and requests to other hosts. A good page has none.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public ILocator Rows => Page.Locator(".wb-row");

    public ILocator Draft => Page.Locator("#draft");

    public static async Task<OfficeTab> SignInAsync(IBrowserContext device, Uri mailbox, string userName, string password, string? code = null)
    {
        var tab = new OfficeTab(device, await device.NewPageAsync(), mailbox);
        await tab.Page.GotoAsync(new Uri(mailbox, "/console").ToString());
        await tab.Page.GetByLabel("用户名").FillAsync(userName);
        await tab.Page.GetByLabel("口令").FillAsync(password);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        if (code is not null)
        {
            await tab.Page.GetByLabel("验证码").FillAsync(code);
            await tab.PhotographAsync("sign-in-code");
            await tab.Page.Keyboard.PressAsync("Enter");
        }

        await tab.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await tab.Page.Locator("h1").First.WaitForAsync();
        return tab;
    }

    public Task OpensAsync(string path) => Page.GotoAsync(new Uri(_mailbox, path).ToString());

    public async Task OpensItemAsync(string number)
    {
        await OpensAsync($"/console/items/{number}");
        await Page.Locator(".wb-item").WaitForAsync();
    }

    public Task PressesAsync(string button) => Button(button).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Goes from field to field with the Tab key until <paramref name="target"/> has the focus, as who has no mouse does.</summary>
    public async Task TabsToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var tabs = 0; tabs < 150; tabs++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement || element.contains(document.activeElement)"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{target} can't be reached with the Tab key.");
    }

    public async Task PressesByKeyAsync(string button)
    {
        await TabsToAsync(Button(button));
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task FillsAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Types into a field with proposals and takes the first that fits.</summary>
    public async Task ChoosesAsync(string label, string words)
    {
        await Page.GetByLabel(label).First.FillAsync(words);
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = words }).First.ClickAsync();
    }

    /// <summary>What the page tells in passing.</summary>
    public Task IsToldAsync(string words) => Page.Locator(".mud-snackbar").Filter(new() { HasText = words }).First.WaitForAsync();

    public Task SeesAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    public Task SeesStateAsync(string state) => Assertions.Expect(Page.Locator(".wb-item-head .chip").First).ToHaveTextAsync(state);

    /// <summary>How many pixels the page is wider than the window; a phone must not have to scroll sideways.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public Task PhotographAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(RunningMailbox.Screens, $"{name}.png"), FullPage = true });

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
