using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>What the chat shows beside words: cards, files, buttons for the grade.</summary>
public sealed partial class CitizenCardsTests(RunningMailbox mailbox, Browser browser)
{
    private const string Complaint = "新密市嵩山大道与青屏街交叉口的公交站牌坏了半年，一直没人修，请尽快处理。";

    /// <summary>A picture of some size, as a browser can show it.</summary>
    private static readonly byte[] Photograph = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAARElEQVR42u3OsREAEBAAQfUoQVPEX5FyFKAYDYgQCHbm4ptNtc+vSkBAQEBAQE"
        + "BAQJ+BItpxo+RtN08gICAgICCgx6AFaiImN5X3ul0AAAAASUVORK5CYII=");

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task The_receipt_is_a_card_whose_number_and_code_are_copied_at_a_touch(int width, int height, ColorScheme scheme)
    {
        var device = await browser.DeviceAsync(width, height, scheme);
        await device.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await using var citizen = await CitizenTab.OpenAsync(device, mailbox.Address);
        await citizen.SaysAsync(Complaint);
        var receipt = await citizen.HearsAsync("查询码：");
        var number = Number().Match(receipt).Value;

        await citizen.Page.Locator(".ac-pushButton").ClickAsync();
        await citizen.Page.GetByText("已复制编号和查询码").First.WaitForAsync();
        await citizen.PhotographAsync($"card-receipt-{width}-{scheme}");

        var copied = await citizen.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches($"^编号：{number}\n查询码：[0-9A-Z]{{10}}$", copied);
        Assert.Single(Code().Matches(receipt));
        Assert.Equal(1, await citizen.Own.CountAsync());
        Assert.Empty(citizen.Faults);
    }

    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task A_photograph_is_sent_shown_and_confirmed_and_progress_is_a_card(int width, int height, ColorScheme scheme)
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(width, height, scheme), mailbox.Address);

        await citizen.Page.Locator("#chat input[type=file]").SetInputFilesAsync(new FilePayload { Name = "现场照片.png", MimeType = "image/png", Buffer = Photograph });
        await citizen.Page.Locator("#chat .webchat__attachment-icon--checked").First.WaitForAsync(); // chosen, and looked at by the page
        await citizen.SaysAsync(Complaint);
        await citizen.HearsAsync("附件：1 个，已保存。");
        await citizen.Own.Locator("img").First.WaitForAsync();
        await citizen.PhotographAsync($"upload-{width}-{scheme}");
        await citizen.SaysAsync("查进度");
        await citizen.HearsAsync("● 登记");
        await citizen.PhotographAsync($"card-progress-{width}-{scheme}");

        await citizen.ReloadsAsync();
        await citizen.Own.Locator("img").First.WaitForAsync();
        Assert.Empty(citizen.Faults);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_when_it_is_chosen()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(390, 844), mailbox.Address);

        await citizen.Page.Locator("#chat input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "太大.png", MimeType = "image/png", Buffer = [.. Photograph, .. new byte[10 * 1024 * 1024]] });

        await citizen.Page.GetByText("有 1 个文件没有加入").First.WaitForAsync();
        await citizen.PhotographAsync("upload-too-large");
    }

    [Fact]
    public async Task An_answer_is_graded_by_a_button()
    {
        await using var citizen = await CitizenTab.OpenAsync(await browser.DeviceAsync(390, 844), mailbox.Address);
        using var office = new OfficeClient(mailbox.Address);
        await citizen.SaysAsync(Complaint);
        var number = Number().Match(await citizen.HearsAsync("查询码：")).Value;
        await citizen.SaysAsync("说完了");
        await citizen.HearsAsync("已登记完整");

        await office.AnswersAsync(number, "站牌已于昨日更换，感谢您的监督。", TestContext.Current.CancellationToken);
        await citizen.HearsAsync("站牌已于昨日更换");
        await citizen.Choices.First.WaitForAsync();
        await citizen.PhotographAsync("grades-phone");
        await citizen.Choices.Filter(new() { HasTextRegex = new Regex("^非常满意$") }).ClickAsync();

        await citizen.HearsAsync("谢谢您的评价");
        Assert.Empty(citizen.Faults);
    }

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();

    [GeneratedRegex("查询码：")]
    private static partial Regex Code();
}
