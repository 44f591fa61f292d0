using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The division's, the reviewer's, the dispatcher's and the leader's desks by keyboard alone, on a phone's width where a phone is likely.</summary>
[Collection<OneOffice>]
public sealed class KeyboardTests(RunningMailbox mailbox, StaffedOffice office)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_drafted_sent_back_improved_signed_and_its_posting_recorded_without_touching_the_mouse()
    {
        var number = await FileAsync("来信人询问公交老年卡在外县能否使用。");
        await using var division = await office.AsAsync("chengban");
        await using var reviewer = await office.AsAsync("shenhe", width: 390, height: 844);
        await using var dispatcher = await office.AsAsync("fenban");

        await OpenFromInboxAsync(division, number);
        await division.TabsToAsync(division.Draft);
        await division.Page.Keyboard.TypeAsync("可以使用。");
        await division.PressesByKeyAsync("提交审核");
        await division.IsToldAsync("已提交审核");

        await OpenFromInboxAsync(reviewer, number);
        await reviewer.PressesByKeyAsync("退改");
        await reviewer.TabsToAsync(reviewer.Page.GetByLabel("退改理由"));
        await reviewer.Page.Keyboard.TypeAsync("没有写明依据。");
        await reviewer.PressesByKeyAsync("确定退改");
        await reviewer.IsToldAsync("已退改");
        await reviewer.PhotographAsync("keyboard-sent-back-390");

        await division.OpensAsync("/console");
        await OpenFromInboxAsync(division, number);
        await division.SeesAsync("审核人退改：没有写明依据。");
        await division.TabsToAsync(division.Draft);
        await division.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await division.Page.Keyboard.TypeAsync("依据《河南省老年人优待办法》，全省通用。");
        await division.PressesByKeyAsync("提交审核");
        await division.IsToldAsync("已提交审核");

        await reviewer.OpensAsync("/console");
        await OpenFromInboxAsync(reviewer, number);
        await reviewer.SeesAsync("全省通用");
        await reviewer.PressesByKeyAsync("签发");
        await reviewer.IsToldAsync("已签发");

        await dispatcher.OpensAsync("/console?tab=undelivered");
        await OpenFromInboxAsync(dispatcher, number);
        await dispatcher.PressesByKeyAsync("人工确认送达");
        await dispatcher.TabsToAsync(dispatcher.Page.GetByLabel("送达方式"));
        await dispatcher.Page.Keyboard.TypeAsync("挂号信寄出");
        await dispatcher.PressesByKeyAsync("确认送达");
        await dispatcher.SeesStateAsync("办结");
        Assert.Empty(division.Faults.Concat(reviewer.Faults).Concat(dispatcher.Faults));
    }

    [Fact]
    public async Task Returning_asking_for_time_and_granting_it_need_no_mouse()
    {
        var number = await FileAsync("来信人反映客运站夜间不开门。");
        await AssignAsync(number, "RTB-COACH");
        await using var division = await office.AsAsync("chengban", width: 390, height: 844);
        await using var reviewer = await office.AsAsync("shenhe");

        await OpenFromInboxAsync(division, number);
        await division.PressesByKeyAsync("申请延期");
        await division.TabsToAsync(division.Page.GetByLabel("延期理由"));
        await division.Page.Keyboard.TypeAsync("要到现场核实。");
        await division.PressesByKeyAsync("提交申请");
        await division.IsToldAsync("延期申请已提交");

        await reviewer.OpensAsync("/console?tab=extensions");
        await OpenFromInboxAsync(reviewer, number);
        await reviewer.PressesByKeyAsync("同意延期");
        await reviewer.IsToldAsync("已同意延期");

        await division.OpensItemAsync(number);
        await division.PressesByKeyAsync("退回分办");
        await division.TabsToAsync(division.Page.GetByLabel("退回理由"));
        await division.Page.Keyboard.TypeAsync("客运站由执法总队检查。");
        await division.TabsToAsync(division.Page.GetByLabel("属于哪项职责"));
        await division.Page.Keyboard.TypeAsync("客运站经营检查");
        await division.PressesByKeyAsync("确定退回");
        await division.IsToldAsync("已退回");
        Assert.True(await division.OverflowAsync() <= 0, "the division's item is too wide for a phone");
        Assert.Empty(division.Faults.Concat(reviewer.Faults));
    }

    private static async Task OpenFromInboxAsync(OfficeTab tab, string number)
    {
        // Other tests file for the same division, and a page holds twenty.
        await tab.TabsToAsync(tab.Page.GetByLabel("搜索来件文字或编号"));
        await tab.Page.Keyboard.TypeAsync(number);
        await tab.Page.Keyboard.PressAsync("Enter");
        var row = tab.Rows.Filter(new() { HasText = number });
        await Assertions.Expect(tab.Rows).ToHaveCountAsync(1);
        await row.First.WaitForAsync();
        await tab.TabsToAsync(row.First);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Locator(".wb-item").WaitForAsync();
    }

    private async Task<string> FileAsync(string text)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var filed = await client.PostAsJsonAsync("/api/v1/items", new { source = "letter", text }, Cancel);
        filed.EnsureSuccessStatusCode();
        var number = (await filed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
        await AssignAsync(number, "RTB-BUS");
        return number;
    }

    private async Task AssignAsync(string number, string division)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var assigned = await client.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division }, Cancel);
        assigned.EnsureSuccessStatusCode();
    }
}
