using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The desks of the office: the dispatcher's by keyboard alone, the rarer acts, two people at one draft.</summary>
[Collection<OneOffice>]
public sealed class DesksTests(RunningMailbox mailbox, StaffedOffice office)
{
    private const int Twenty = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_items_are_assigned_without_touching_the_mouse()
    {
        var mine = new List<string>();
        for (var n = 1; n <= Twenty; n++)
        {
            mine.Add(await FileAsync($"来信人反映 {n} 路公交车站的站牌字迹看不清，希望更换。"));
        }

        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensAsync("/console/dispatch");
        await dispatcher.Page.Locator("[data-desk-item]").WaitForAsync();
        await PressAsync(dispatcher, "?");
        await dispatcher.SeesAsync("查找处室，回车分办");
        await dispatcher.PhotographAsync("dispatch-help");
        await PressAsync(dispatcher, "Escape");
        await dispatcher.PhotographAsync("dispatch-1280");

        var left = mine.ToHashSet();
        for (var steps = 0; left.Count > 0 && steps < 200; steps++)
        {
            var shown = await CurrentAsync(dispatcher);
            if (!left.Remove(shown!))
            {
                await PressAsync(dispatcher, "n"); // of another test
            }
            else if (left.Count % 5 == 4)
            {
                await PressAsync(dispatcher, "/");
                await Assertions.Expect(dispatcher.Page.Locator("#desk-words")).ToBeFocusedAsync();
                await dispatcher.Page.Keyboard.TypeAsync("城市公交");
                await Assertions.Expect(dispatcher.Page.Locator("#desk-list li")).ToHaveCountAsync(1);
                await PressAsync(dispatcher, "Enter");
            }
            else
            {
                await PressAsync(dispatcher, "1");
            }

            await Assertions.Expect(dispatcher.Page.Locator($"[data-desk-item='{shown}']")).ToHaveCountAsync(0);
        }

        Assert.Equal([.. Enumerable.Repeat("dispatched", Twenty)], await StatesAsync(mine));
        Assert.Empty(dispatcher.Faults);
    }

    [Fact]
    public async Task A_key_in_a_field_is_a_letter_and_what_was_just_assigned_can_be_assigned_again()
    {
        var number = await FileAsync("来信人反映公交车站的候车亭漏雨，希望修理。");
        await using var dispatcher = await office.AsAsync("fenban", width: 390, height: 844);
        await dispatcher.OpensAsync("/console/dispatch");
        await dispatcher.Page.Locator(".wb-queue button").Filter(new() { HasText = number }).ClickAsync();
        await ShowsAsync(dispatcher, number);

        await PressAsync(dispatcher, "d");
        await Assertions.Expect(dispatcher.Page.Locator(".wb-deskform textarea")).ToBeFocusedAsync();
        await dispatcher.Page.Keyboard.TypeAsync("1 2 n / r");
        await dispatcher.PhotographAsync("dispatch-390");
        Assert.Equal("1 2 n / r", await dispatcher.Page.Locator(".wb-deskform textarea").InputValueAsync());
        Assert.True(await dispatcher.OverflowAsync() <= 0, "the desk is too wide for a phone");
        await PressAsync(dispatcher, "Escape");
        await Assertions.Expect(dispatcher.Page.Locator(".wb-deskform")).ToHaveCountAsync(0);

        await PressAsync(dispatcher, "1");
        await dispatcher.SeesAsync($"{number} 已分办给");
        await PressAsync(dispatcher, "u");
        await ShowsAsync(dispatcher, number);
        await PressAsync(dispatcher, "/");
        await Assertions.Expect(dispatcher.Page.Locator("#desk-words")).ToBeFocusedAsync();
        await dispatcher.Page.Keyboard.TypeAsync("出租");
        await Assertions.Expect(dispatcher.Page.Locator("#desk-list li").First).ToContainTextAsync("出租");
        await PressAsync(dispatcher, "Enter");

        await dispatcher.SeesAsync($"{number} 已分办给道路运输管理局（出租车");
        Assert.Empty(dispatcher.Faults);
    }

    [Fact]
    public async Task What_a_colleague_dispatched_leaves_the_desk_while_it_is_open()
    {
        var number = await FileAsync("来信人反映客运站卫生间没有灯。");
        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensAsync("/console/dispatch");
        var row = dispatcher.Page.Locator(".wb-queue button").Filter(new() { HasText = number });
        await row.ClickAsync();
        await ShowsAsync(dispatcher, number);

        await AssignAsync(number, "RTB-COACH");

        await dispatcher.SeesAsync("该件刚刚由其他人处理");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await ShowsAsync(dispatcher, number);
    }

    [Fact]
    public async Task A_division_asks_for_more_and_for_time_and_a_reviewer_decides()
    {
        var number = await FileAsync("来信人反映公交线路绕行。");
        await AssignAsync(number, "RTB-BUS");
        await using var division = await office.AsAsync("chengban");
        await division.OpensItemAsync(number);
        await division.PressesAsync("申请延期");
        await division.FillsAsync("延期理由", "要会同公交公司核查三个站点。");
        await division.PhotographAsync("item-extend");
        await division.PressesAsync("提交申请");
        await division.IsToldAsync("延期申请已提交");
        await division.PressesAsync("要求补正");
        await division.FillsAsync("需要市民补充的内容", "请写明是哪一路公交车。");
        await division.PressesAsync("告知市民");
        await division.SeesStateAsync("补正");
        await division.OpensAsync("/console?tab=supplement");
        await division.Rows.Filter(new() { HasText = number }).WaitForAsync();
        await division.PhotographAsync("inbox-division");

        await using var reviewer = await office.AsAsync("shenhe", width: 390, height: 844);
        await reviewer.OpensAsync("/console?tab=extensions");
        await reviewer.Rows.Filter(new() { HasText = number }).ClickAsync();
        await reviewer.SeesAsync("要会同公交公司核查三个站点");
        await reviewer.PhotographAsync("item-extension-390");
        Assert.True(await reviewer.OverflowAsync() <= 0, "the item is too wide for a phone");
        await reviewer.PressesAsync("同意延期");
        await reviewer.IsToldAsync("已同意延期");
        await Assertions.Expect(reviewer.Page.Locator(".wb-item-head")).ToContainTextAsync("延期");

        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensItemAsync(number);
        await dispatcher.FillsAsync("市民来信、来电或来访补充的内容", "来电补充：12 路。");
        await dispatcher.PhotographAsync("item-supplement-entry");
        await dispatcher.PressesAsync("录入补正材料");
        await dispatcher.SeesStateAsync("承办");
        await dispatcher.SeesAsync("来电补充：12 路。");
        Assert.Empty(division.Faults.Concat(reviewer.Faults).Concat(dispatcher.Faults));
    }

    [Fact]
    public async Task Two_people_at_one_draft_see_both_texts_and_lose_neither()
    {
        var number = await FileAsync("来信人反映公交车晚点。");
        await AssignAsync(number, "RTB-BUS");
        await using var one = await office.AsAsync("chengban");
        await using var other = await office.AsAsync("liangyong");
        await one.OpensItemAsync(number);
        await other.OpensItemAsync(number);
        await one.Draft.FillAsync("您好。晚点是因为道路施工。感谢来信。");
        await one.PressesAsync("提交审核");
        await one.IsToldAsync("已提交审核");

        await other.Draft.FillAsync("您好。经查，驾驶员迟到，已批评教育。感谢来信。");
        await other.PressesAsync("提交审核");

        await other.SeesAsync("同事的新稿");
        await other.PhotographAsync("draft-conflict-1280");
        await other.Page.SetViewportSizeAsync(390, 844);
        await other.PhotographAsync("draft-conflict-390");
        Assert.Equal(
            ["经查，驾驶员迟到，已批评教育。", "晚点是因为道路施工。"], await other.Page.Locator(".wb-versions mark").AllInnerTextsAsync());
        await other.PressesAsync("用我的稿");
        await other.PressesAsync("更新答复稿");
        await other.IsToldAsync("已提交审核");
        Assert.Equal("您好。经查，驾驶员迟到，已批评教育。感谢来信。", await other.Draft.InputValueAsync());
        Assert.Empty(one.Faults.Concat(other.Faults));
    }

    [Fact]
    public async Task A_repeat_is_merged_with_what_it_repeats_in_sight_and_taken_apart_again()
    {
        var main = await FileAsync("来信人反映柳林渡口停航没有公告。");
        var repeat = await FileAsync("来信人又问柳林渡口何时复航。");
        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensItemAsync(repeat);
        await dispatcher.PressesAsync("并案");
        await dispatcher.FillsAsync("并入哪一件", "柳林渡口停航");
        await dispatcher.Page.Locator(".wb-found button").Filter(new() { HasText = main }).ClickAsync();
        await dispatcher.SeesAsync("随该件一并答复");
        await dispatcher.PhotographAsync("item-merge");
        await dispatcher.PressesAsync($"并入 {main}");
        await dispatcher.SeesStateAsync("并案");

        await dispatcher.OpensItemAsync(main);
        await dispatcher.SeesAsync("并入本件的来件（1）");
        await dispatcher.Page.GetByRole(AriaRole.Link, new() { Name = repeat }).First.ClickAsync();
        await dispatcher.PressesAsync("撤销并案");
        await dispatcher.SeesStateAsync("登记");
        Assert.Empty(dispatcher.Faults);
    }

    private static Task PressAsync(OfficeTab tab, string key) => tab.Page.Keyboard.PressAsync(key);

    private static Task<string?> CurrentAsync(OfficeTab tab) => tab.Page.Locator("[data-desk-item]").GetAttributeAsync("data-desk-item");

    private static Task ShowsAsync(OfficeTab tab, string number) => tab.Page.Locator($"[data-desk-item='{number}']").WaitForAsync();

    /// <summary>What the citizen marks as 举报 always waits for a dispatcher.</summary>
    private async Task<string> FileAsync(string text)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var filed = await client.PostAsJsonAsync("/api/v1/items", new { source = "letter", kind = "report", text }, Cancel);
        filed.EnsureSuccessStatusCode();
        return (await filed.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
    }

    private async Task AssignAsync(string number, string division)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var assigned = await client.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division }, Cancel);
        assigned.EnsureSuccessStatusCode();
    }

    private async Task<List<string?>> StatesAsync(IEnumerable<string> numbers)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        var states = new List<string?>();
        foreach (var number in numbers)
        {
            states.Add((await client.GetFromJsonAsync<JsonElement>($"/api/v1/items/{number}", Cancel)).GetProperty("status").GetString());
        }

        return states;
    }
}
