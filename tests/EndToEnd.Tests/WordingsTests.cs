using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The library of wordings in the browser: written, approved by another, offered to citizen and division.</summary>
[Collection<OneOffice>]
public sealed class WordingsTests(RunningMailbox mailbox, Browser browser, StaffedOffice office)
{
    private const string Question = "驾校学员中途退学，学费怎么退";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_written_with_a_preview_approved_by_another_and_offered_to_citizen_and_division()
    {
        await using var author = await office.AsAsync("liangyong");
        await author.OpensAsync("/console/wordings");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "新写一条" }).ClickAsync();
        await author.Page.Locator(".wb-beside").WaitForAsync();
        await ChooseAsync(author, "类型", "常见问题");
        await ChooseAsync(author, "责任处室", "驾培与机动车维修");
        await author.FillsAsync("主题词", "驾校 退费 学费");
        await author.FillsAsync("问题", Question);
        await author.FillsAsync("正文", "按培训合同办理：\n\n- **未培训学时**的费用应退还\n- 协商不成，请[反映](https://jt.example.cn/fy)\n\n|学时|退费|\n|-|-|\n|未学|全退|\n\n<script>window.broken=1</script>");
        var preview = author.Page.GetByRole(AriaRole.Region, new() { Name = "预览" });
        await preview.Locator("strong").Filter(new() { HasText = "未培训学时" }).WaitForAsync();
        await author.PhotographAsync("wording-form-1280");
        await author.PressesAsync("提交审定");
        await author.IsToldAsync("等待审定");
        await author.SeesAsync("须由其他审核人审定后生效");
        Assert.Equal(0, await author.Button("审定").CountAsync());
        Assert.False(await author.Page.EvaluateAsync<bool>("'broken' in window"));

        await using var reviewer = await office.AsAsync("shenhe");
        await reviewer.OpensAsync("/console/wordings?tab=waiting");
        await reviewer.Rows.Filter(new() { HasText = Question }).ClickAsync();
        await reviewer.PressesAsync("审定");
        await reviewer.IsToldAsync("已审定");
        await reviewer.SeesAsync("正在使用（第 1 版）");
        await reviewer.PhotographAsync("wording-1280");

        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);
        await citizen.SaysAsync("我在驾校报名后不想学了，驾校不退学费，未培训的学时应该怎么退费");
        var receipt = await citizen.HearsAsync("查询码：");
        Assert.Contains(Question, receipt, StringComparison.Ordinal);
        // Web chat sets marks without width beside a link.
        Assert.Contains("反映（https://jt.example.cn/fy）", receipt.Replace("\u200b", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var number = await FileAsync("来信人在驾校报名后不想学了，驾校不退学费，问未培训的学时怎么退费。");
        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensItemAsync(number);
        await dispatcher.ChoosesAsync("分办给", "驾培与机动车维修");
        await dispatcher.PressesAsync("分办");
        await dispatcher.IsToldAsync("已分办给");
        await using var division = await office.AsAsync("chengban");
        await division.OpensItemAsync(number);
        await division.Draft.FillAsync("您好。");
        await division.SeesAsync("可参考的口径");
        await division.PressesAsync($"插入：{Question}");
        await Assertions.Expect(division.Draft).ToHaveValueAsync(
            "您好。\n按培训合同办理：\n· 未培训学时的费用应退还\n· 协商不成，请反映（https://jt.example.cn/fy）\n学时：未学；退费：全退");
        await division.PhotographAsync("wording-suggested-1280");
        await division.Page.ReloadAsync();
        await Assertions.Expect(division.Draft).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^您好。\n按培训合同办理"));
        Assert.Empty(author.Faults.Concat(reviewer.Faults).Concat(division.Faults));
    }

    [Fact]
    public async Task A_change_waits_while_the_approved_version_stays_and_a_withdrawn_one_is_told_so()
    {
        await using var author = await office.AsAsync("chengban");
        await WriteAsync(author, "客运站退票怎么收费", "按票价的一成。");
        await using var reviewer = await office.AsAsync("shenhe");
        await reviewer.OpensAsync("/console/wordings");
        await reviewer.FillsAsync("搜索主题、标题或正文", "退票怎么收费");
        await Assertions.Expect(reviewer.Rows).ToHaveCountAsync(1);
        await reviewer.Rows.First.ClickAsync();
        await reviewer.PressesAsync("审定");
        await reviewer.IsToldAsync("已审定");

        await author.PressesAsync("修改");
        await author.FillsAsync("正文", "按票价的两成。");
        await author.PressesAsync("提交审定");
        await author.IsToldAsync("刚刚被其他人处理过");
        await author.PressesAsync("提交审定");
        await author.IsToldAsync("新版本");
        await author.SeesAsync("按票价的一成。");
        await author.SeesAsync("审定前仍用下面的版本");

        await reviewer.Page.ReloadAsync();
        await reviewer.PressesAsync("停用");
        await reviewer.Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await reviewer.IsToldAsync("已停用");
        await reviewer.OpensAsync("/console/wordings?tab=withdrawn");
        await reviewer.Rows.Filter(new() { HasText = "退票怎么收费" }).WaitForAsync();
        Assert.Empty(author.Faults.Concat(reviewer.Faults));
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task The_pages_fit_every_window(int width, int height, ColorScheme scheme)
    {
        await using var author = await office.AsAsync("chengban", width, height, scheme);
        await WriteAsync(author, $"农村客运班车多久一班（{width}{scheme}）", "**班次**由县级运输机构核定。\n\n- 高峰 30 分钟\n- 平峰 60 分钟");
        await Assertions.Expect(author.Page.Locator(".wb-box").First).ToBeVisibleAsync();
        await FitsAsync("one");
        await author.PressesAsync("修改");
        await author.Page.Locator(".wb-beside").WaitForAsync();
        await FitsAsync("form");
        await author.OpensAsync("/console/wordings");
        await author.Rows.First.WaitForAsync();
        await FitsAsync("list");
        Assert.Empty(author.Faults);

        async Task FitsAsync(string page)
        {
            Assert.True(await author.OverflowAsync() <= 0, $"{page} is too wide for {width}");
            await author.PhotographAsync($"wordings-{page}-{width}-{scheme}");
        }
    }

    private static async Task WriteAsync(OfficeTab author, string title, string text)
    {
        await author.OpensAsync("/console/wordings/new");
        await author.FillsAsync("主题词", "客运 班车");
        await author.FillsAsync("标题", title);
        await author.FillsAsync("正文", text);
        await author.PressesAsync("提交审定");
        await author.IsToldAsync("等待审定");
        await author.Page.Locator(".wb-item-head").WaitForAsync();
    }

    private static async Task ChooseAsync(OfficeTab tab, string label, string choice)
    {
        await tab.Page.GetByLabel(label).First.ClickAsync();
        await tab.Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = choice }).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    private async Task<string> FileAsync(string text)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var filed = await client.PostAsJsonAsync("/api/v1/items", new { source = "letter", kind = "report", text }, Cancel);
        filed.EnsureSuccessStatusCode();
        return (await filed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
    }
}
