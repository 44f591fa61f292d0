using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The machine's own Chromium; nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>How long a page may take before a test gives it up, in ms: a loaded machine is slow, and only a failure waits so long.</summary>
    private const float Patience = 120_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
        {
            return; // every test that opens a page then says so
        }

        List<string> arguments =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ];
        if (Environment.UserName == "root")
        {
            arguments.Add("--no-sandbox"); // Chromium refuses root with its sandbox
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = arguments });
    }

    /// <summary>A fresh browser profile of its own, as another person's device would be.</summary>
    public async Task<IBrowserContext> DeviceAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        Assert.SkipWhen(_browser is null, $"No Chromium in {string.Join(", ", Places)}: install the package chromium.");

        var device = await _browser.NewContextAsync(new()
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = height },
        });
        device.SetDefaultTimeout(Patience);
        return device;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
