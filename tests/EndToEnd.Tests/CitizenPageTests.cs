using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

public sealed partial class CitizenPageTests(RunningMailbox mailbox, Browser browser)
{
    private const string Complaint = "新密市嵩山大道与青屏街交叉口的公交站牌坏了半年，一直没人修，请尽快处理。";

    [Fact]
    public async Task A_message_written_in_the_chat_gets_a_receipt_with_number_and_code()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);

        await citizen.SaysAsync(Complaint);
        var receipt = await citizen.HearsAsync("查询码：");
        await citizen.PhotographAsync("receipt-desktop");

        Assert.Matches(@"编号\W*\d{4}-\d{6}[\s\S]*查询码\W*[0-9A-Z]{10}", receipt);
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_told_so_and_kept_in_the_box()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);

        await citizen.TriesToSayAsync(new string('长', 20_001));

        await citizen.Page.GetByText("这一条超过两万字").First.WaitForAsync();
        Assert.Equal(0, await citizen.Own.CountAsync());
        await citizen.PhotographAsync("too-long");
    }

    [Fact]
    public async Task The_buttons_under_a_receipt_speak_for_the_citizen()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(390, 844), mailbox.Address);
        await citizen.SaysAsync(Complaint);
        await citizen.HearsAsync("查询码：");
        Assert.Equal(["说完了", "新留言", "查进度"], await citizen.Choices.AllInnerTextsAsync());

        await citizen.Choices.Filter(new() { HasText = "说完了" }).ClickAsync();
        await citizen.HearsAsync("已登记完整");
        await citizen.PhotographAsync("finished-phone");

        Assert.Contains("说完了", await citizen.Own.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task A_signed_answer_appears_in_the_open_chat_without_a_reload()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);
        using var office = new OfficeClient(mailbox.Address);
        await citizen.SaysAsync(Complaint);
        var number = Number().Match(await citizen.HearsAsync("查询码：")).Value;

        await office.AnswersAsync(number, "站牌已于昨日更换，感谢您的监督。", TestContext.Current.CancellationToken);
        var answer = await citizen.HearsAsync("站牌已于昨日更换");
        await citizen.PhotographAsync("answered-desktop");

        Assert.Contains(number, answer, StringComparison.Ordinal);
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task After_a_reload_the_history_is_there_with_everyone_on_their_own_side()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);
        await citizen.SaysAsync(Complaint);
        await citizen.HearsAsync("查询码：");
        var heard = await citizen.Heard.AllInnerTextsAsync();

        await citizen.ReloadsAsync();
        await citizen.HearsAsync("查询码：");

        Assert.Equal(heard.Count, await citizen.Heard.CountAsync());
        Assert.Contains(Complaint, Assert.Single(await citizen.Own.AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task Ending_and_clearing_leaves_nothing_for_the_next_person_at_the_computer()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(), mailbox.Address);
        await citizen.SaysAsync(Complaint);
        await citizen.HearsAsync("查询码：");
        var before = await KeptAsync(citizen);

        await citizen.ClearsAsync();
        await citizen.Own.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await citizen.HearsAsync("您好");

        Assert.DoesNotContain("查询码：", await citizen.Page.Locator("#chat").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(before, await KeptAsync(citizen));

        await citizen.ReloadsAsync();
        Assert.Equal(0, await citizen.Own.CountAsync());
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task A_phone_shows_the_whole_page_without_scrolling_sideways(int width, int height, ColorScheme scheme)
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(width, height, scheme), mailbox.Address);

        await citizen.SaysAsync(Complaint);
        await citizen.HearsAsync("查询码：");
        await citizen.PhotographAsync($"receipt-phone-{width}-{scheme}");

        Assert.Equal(width, await citizen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Button, new() { Name = "结束并清除" })).ToBeInViewportAsync();
    }

    private static Task<string> KeptAsync(CitizenTab citizen) =>
        citizen.Page.EvaluateAsync<string>("sessionStorage.getItem('citizen-chat')");

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();
}
