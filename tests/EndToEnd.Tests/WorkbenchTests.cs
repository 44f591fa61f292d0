using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The office at work: dispatcher, division and reviewer in tabs of their own, and the citizen in the chat.</summary>
[Collection<OneOffice>]
public sealed partial class WorkbenchTests(RunningMailbox mailbox, Browser browser, StaffedOffice office)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_through_the_office_and_its_answer_appears_in_the_open_chat()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);
        await citizen.SaysAsync("市区 12 路公交车司机在嵩山路站甩站不停，乘客等了四十分钟，请查处。");
        var number = Number().Match(await citizen.HearsAsync("查询码：")).Value;

        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensItemAsync(number);
        await dispatcher.PhotographAsync("item-dispatcher");
        await dispatcher.ChoosesAsync("分办给", "城市公交");
        await dispatcher.PressesAsync("分办");
        await dispatcher.IsToldAsync("已分办给");

        await using var drafter = await office.AsAsync("liangyong");
        await drafter.OpensItemAsync(number);
        await drafter.Draft.FillAsync("经调取车载录像，您反映的甩站情况属实，驾驶员已停岗培训。");
        await drafter.PressesAsync("提交审核");
        await drafter.IsToldAsync("已提交审核");
        await drafter.SeesAsync("须由其他审核人签发");
        Assert.Equal(0, await drafter.Button("签发").CountAsync());

        await using var reviewer = await office.AsAsync("shenhe");
        await reviewer.OpensItemAsync(number);
        await reviewer.SeesAsync("驾驶员已停岗培训");
        await reviewer.PhotographAsync("item-reviewer");
        await reviewer.PressesAsync("签发");
        await reviewer.IsToldAsync("已签发");

        await citizen.HearsAsync("驾驶员已停岗培训");
        await reviewer.OpensAsync("/dashboard");
        await reviewer.Page.Locator(".wb-bars").WaitForAsync();
        await reviewer.PhotographAsync("dashboard");
        Assert.Empty(dispatcher.Faults.Concat(drafter.Faults).Concat(reviewer.Faults));
    }

    [Fact]
    public async Task A_letter_is_returned_dispatched_again_sent_back_signed_and_completed_when_its_posting_is_recorded()
    {
        var number = await FileLetterAsync("来信人询问货车从业资格证在外地换证的办法。");
        await using var dispatcher = await office.AsAsync("fenban");
        await using var division = await office.AsAsync("chengban");
        await using var reviewer = await office.AsAsync("shenhe");

        await AssignAsync(dispatcher, number, "出租车与网约车");
        await division.OpensItemAsync(number);
        await division.PressesAsync("签收");
        await division.SeesStateAsync("承办");
        await division.PressesAsync("退回分办");
        await division.PressesAsync("确定退回");
        await division.IsToldAsync("请写明退回理由");
        await division.FillsAsync("退回理由", "来信问的是货运从业资格，不是出租车。");
        await division.FillsAsync("属于哪项职责", "货运物流与从业资格");
        await division.PressesAsync("确定退回");
        await division.IsToldAsync("已退回");

        await AssignAsync(dispatcher, number, "货运物流与从业资格");
        await division.OpensItemAsync(number);
        await division.Draft.FillAsync("请到当地办理。");
        await division.PressesAsync("提交审核");
        await reviewer.OpensItemAsync(number);
        await reviewer.PressesAsync("退改");
        await reviewer.FillsAsync("退改理由", "没有写明网上办理的办法。");
        await reviewer.PressesAsync("确定退改");
        await reviewer.IsToldAsync("已退改");

        await division.OpensItemAsync(number);
        await division.SeesAsync("审核人退改：没有写明网上办理的办法。");
        await division.Draft.FillAsync("可登录道路运输政务服务平台跨省换证，不收费用。");
        await division.PressesAsync("提交审核");
        await reviewer.OpensItemAsync(number);
        await reviewer.PressesAsync("签发");
        await reviewer.IsToldAsync("已签发");

        await dispatcher.OpensAsync("/console?tab=undelivered");
        await dispatcher.Rows.Filter(new() { HasText = number }).ClickAsync();
        await dispatcher.PressesAsync("人工确认送达");
        await dispatcher.FillsAsync("送达方式", "挂号信寄出");
        await dispatcher.Page.Keyboard.PressAsync("Tab");
        await dispatcher.FillsAsync("凭据", "XA123456789CN");
        await dispatcher.PressesAsync("确认送达");
        await dispatcher.SeesStateAsync("办结");
        await dispatcher.PhotographAsync("item-completed");
        Assert.Empty(dispatcher.Faults.Concat(division.Faults).Concat(reviewer.Faults));
    }

    [Fact]
    public async Task The_figures_of_a_quarter_can_be_chosen()
    {
        await using var reviewer = await office.AsAsync("shenhe");
        await reviewer.OpensAsync("/dashboard?from=2017-01-01&to=2017-12-31");

        await reviewer.Page.Locator(".wb-filters .mud-select").First.ClickAsync();
        var choices = reviewer.Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "季度" });
        await choices.First.WaitForAsync();
        Assert.Equal(
            Enumerable.Range(1, 4).Select(quarter => $"2017 年第 {quarter} 季度"),
            (await choices.AllInnerTextsAsync()).Select(text => text.Trim()));
        await choices.Nth(1).ClickAsync();

        await Assertions.Expect(reviewer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=2017-04-01&to=2017-06-30"));
    }

    [Fact]
    public async Task What_is_signed_is_what_was_read()
    {
        var number = await FileLetterAsync("来信人反映客运站候车厅没有座椅。");
        await using var dispatcher = await office.AsAsync("fenban");
        await using var division = await office.AsAsync("chengban");
        await using var reviewer = await office.AsAsync("shenhe");
        await AssignAsync(dispatcher, number, "道路客运与汽车站");
        await division.OpensItemAsync(number);
        await division.Draft.FillAsync("第一稿。");
        await division.PressesAsync("提交审核");
        await reviewer.OpensItemAsync(number);
        await reviewer.SeesAsync("第一稿。");

        await division.SeesAsync("更新答复稿");
        await division.Draft.FillAsync("第二稿。");

        // What was told of the first draft would be taken for the second's.
        await Assertions.Expect(division.Page.Locator(".mud-snackbar")).ToHaveCountAsync(0);
        await division.PressesAsync("更新答复稿");
        await division.IsToldAsync("已提交审核");
        await reviewer.PressesAsync("签发");

        await reviewer.IsToldAsync("刚刚被其他人处理过");
        await reviewer.SeesAsync("第二稿。");
        await reviewer.SeesStateAsync("审核");
    }

    [Fact]
    public async Task A_text_that_was_not_handed_in_outlives_a_reload()
    {
        var number = await FileLetterAsync("来信人咨询驾校退费。");
        await using var dispatcher = await office.AsAsync("fenban");
        await AssignAsync(dispatcher, number, "驾培与机动车维修");
        await using var division = await office.AsAsync("chengban");
        await division.OpensItemAsync(number);
        await division.Draft.FillAsync("写到一半的答复");

        await division.Page.ReloadAsync();
        await division.SeesAsync("已恢复上次没有提交的内容");

        Assert.Equal("写到一半的答复", await division.Draft.InputValueAsync());
    }

    [Fact]
    public async Task Going_back_finds_the_list_as_it_was_searched_and_no_word_of_it_in_the_address()
    {
        var number = await FileLetterAsync("来信人反映麒麟渡口的浮桥夜里没有灯。");
        await FileLetterAsync("来信人反映别处的事。");
        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.FillsAsync("搜索来件文字或编号", "麒麟渡口");
        await Assertions.Expect(dispatcher.Rows).ToHaveCountAsync(1);
        await dispatcher.Rows.First.ClickAsync();
        await dispatcher.SeesAsync("浮桥夜里没有灯");

        await dispatcher.Page.GetByRole(AriaRole.Link, new() { Name = "← 来件办理" }).ClickAsync();

        await Assertions.Expect(dispatcher.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(dispatcher.Rows.First).ToContainTextAsync(number);
        Assert.DoesNotContain("%E9", dispatcher.Page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_of_ten_thousand_characters_goes_through()
    {
        var number = await FileLetterAsync("来信人要求逐条说明客运线路调整的依据。");
        await using var dispatcher = await office.AsAsync("fenban");
        await AssignAsync(dispatcher, number, "道路客运与汽车站");
        await using var division = await office.AsAsync("chengban");
        await division.OpensItemAsync(number);

        await division.Draft.FillAsync(string.Concat(Enumerable.Repeat("依据规定逐条说明如下。", 900)));
        await division.PressesAsync("提交审核");

        await division.IsToldAsync("已提交审核");
        await division.SeesStateAsync("审核");
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    public async Task Pages_fit_every_window_and_ask_no_other_host(int width, int height, ColorScheme scheme)
    {
        var number = await FileLetterAsync("来信人反映省道路灯夜间不亮。");
        await using var person = await office.AsAsync("fenban", width, height, scheme);
        foreach (var page in new[] { "/console", "/console?tab=all", "/console/dispatch", $"/console/items/{number}", "/dashboard", "/password" })
        {
            await person.OpensAsync(page);
            await person.Page.Locator("h1").First.WaitForAsync();
            await person.Page.Locator(".mud-progress-linear").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

            Assert.True(await person.OverflowAsync() <= 0, $"{page} is too wide for {width}");
            await person.PhotographAsync($"workbench-{width}-{scheme}{page.Split('?')[0].Replace('/', '-')}");
        }

        Assert.Empty(person.Faults);
    }

    [Fact]
    public void Setting_the_office_up_leaves_no_fault_in_the_browser() => Assert.Empty(office.Faults);

    private async Task AssignAsync(OfficeTab dispatcher, string number, string desk)
    {
        await dispatcher.OpensItemAsync(number);
        await dispatcher.ChoosesAsync("分办给", desk);
        await dispatcher.PressesAsync("分办");
        await dispatcher.IsToldAsync("已分办给");
    }

    /// <summary>An accusation: it always waits for a dispatcher, whatever its words.</summary>
    private async Task<string> FileLetterAsync(string text)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var filed = await client.PostAsJsonAsync("/api/v1/items", new { source = "letter", kind = "report", text }, Cancel);
        filed.EnsureSuccessStatusCode();
        return (await filed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
    }

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();
}
