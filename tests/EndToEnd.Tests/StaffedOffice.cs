using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>
/// The office with its people: the administrator sets it up on the first-run page and adds one person who both drafts and reviews, all in the
/// browser, as an office does on its first day.
/// </summary>
public sealed class StaffedOffice(RunningMailbox mailbox, Browser browser) : IAsyncLifetime
{
    public const string Password = "kouling-20260";

    private string _bothPassword = "";

    /// <summary>Faults that the set-up pages had; checked by a test of its own.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var admin = await OfficeTab.SignInAsync(await browser.DeviceAsync(), mailbox.Address, "admin", "A-first-password-9");
        await FirstRunAsync(admin);
        await AddBothAsync(admin);
        Faults = [.. admin.Faults];
    }

    public async Task<OfficeTab> AsAsync(string userName, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light) =>
        await OfficeTab.SignInAsync(
            await browser.DeviceAsync(width, height, scheme), mailbox.Address, userName, userName == "liangyong" ? _bothPassword : Password);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task FirstRunAsync(OfficeTab admin)
    {
        await Assertions.Expect(admin.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/first-run$"));
        foreach (var (role, name) in new[] { ("分办员", "林分办"), ("承办处室", "赵承办"), ("审核人", "郑审核") })
        {
            var card = admin.Page.GetByRole(AriaRole.Region, new() { Name = role, Exact = true });
            await card.GetByLabel("姓名").FillAsync(name);
            await card.GetByLabel("口令").FillAsync(Password);
        }

        await ChooseBureauAsync(admin);
        await admin.PhotographAsync("first-run");
        await admin.PressesAsync("建立账号");
        await admin.SeesAsync("只显示这一次");
        await admin.PhotographAsync("first-run-done");
    }

    private async Task AddBothAsync(OfficeTab admin)
    {
        await admin.OpensAsync("/settings/members");
        await admin.PressesAsync("新增人员");
        await admin.FillsAsync("姓名", "丁两用");
        await admin.FillsAsync("用户名", "liangyong");
        await admin.Page.GetByLabel("承办处室").CheckAsync();
        await admin.Page.GetByLabel("审核人").CheckAsync();
        await ChooseBureauAsync(admin);
        await admin.PressesAsync("保存");
        _bothPassword = await admin.Page.Locator(".wb-table tbody tr").First.Locator("td").Last.InnerTextAsync();
        await admin.PhotographAsync("members");
    }

    private static async Task ChooseBureauAsync(OfficeTab admin)
    {
        await admin.Page.GetByLabel("所属处室").ClickAsync();
        await admin.Page.Locator(".mud-popover-open").GetByText("道路运输管理局（全部）").ClickAsync();

        // Several may be chosen, so the list stays open until one clicks beside it.
        await admin.Page.Mouse.ClickAsync(5, 400);
        await Assertions.Expect(admin.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }
}
