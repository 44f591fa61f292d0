using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>机构与来源 in the browser, in an office of its own: what is changed here would surprise the tests of others.</summary>
[Collection<OneOffice>]
public sealed class DivisionSettingsTests(DivisionSettingsTests.OwnMailbox mailbox, Browser browser) : IClassFixture<DivisionSettingsTests.OwnMailbox>
{
    [Fact]
    public async Task An_administrator_renames_a_division_confirms_it_and_closes_it_with_a_successor()
    {
        await using var admin = await OfficeTab.SignInAsync(await browser.DeviceAsync(), mailbox.Program.Address, "admin", "A-first-password-9");
        await admin.OpensAsync("/settings/office");
        await admin.PressesAsync("修改科技处（信息中心、12328平台）");
        await admin.FillsAsync("现名称", "科技与数据处");
        await admin.FillsAsync("另加的别名", "数据中心，大数据办");
        await admin.PhotographAsync("divisions-form-1280");
        await admin.PressesAsync("保存");
        await admin.IsToldAsync("已保存");
        var desk = admin.Page.Locator("#desk-TECH");
        await Assertions.Expect(desk).ToContainTextAsync("科技与数据处");
        await Assertions.Expect(desk).ToContainTextAsync("原名：科技处（信息中心、12328平台）");
        await Assertions.Expect(desk).ToContainTextAsync("数据中心、大数据办");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Region, new() { Name = "目录修改记录" })).ToContainTextAsync("改为“科技与数据处”");

        await admin.PressesAsync("停用科技与数据处");
        await admin.ChoosesAsync("承接处室", "综合规划处");
        await admin.PhotographAsync("divisions-closing-1280");
        await desk.GetByRole(AriaRole.Button, new() { Name = "停用", Exact = true }).ClickAsync();
        await Assertions.Expect(desk).ToContainTextAsync("已停用");
        await Assertions.Expect(desk).ToContainTextAsync("由综合规划处承接");
        await admin.PhotographAsync("divisions-closed-1280");
        Assert.Empty(admin.Faults);
    }

    [Fact]
    public async Task On_a_phone_nothing_of_it_is_wider_than_the_screen()
    {
        await using var admin = await OfficeTab.SignInAsync(await browser.DeviceAsync(390, 844), mailbox.Program.Address, "admin", "A-first-password-9");
        await admin.OpensAsync("/settings/office");
        await admin.PressesAsync("停用财务处（审计处）");
        await admin.Page.GetByLabel("承接处室").First.WaitForAsync();
        await admin.PressesAsync("修改人事处（离退休干部处）");
        await admin.Page.GetByLabel("现名称").First.WaitForAsync();
        await admin.PhotographAsync("divisions-390");

        Assert.Equal(0, await admin.OverflowAsync());
        Assert.Empty(admin.Faults);
    }

    public sealed class OwnMailbox : IAsyncLifetime
    {
        public RunningMailbox Program { get; } = new();

        public ValueTask InitializeAsync() => Program.InitializeAsync();

        public ValueTask DisposeAsync() => Program.DisposeAsync();
    }
}
