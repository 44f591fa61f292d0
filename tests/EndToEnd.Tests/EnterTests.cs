using System.Text.RegularExpressions;
using Messaging.Testing;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>A letter that came on paper is entered with its scan, and the person at the counter gets a slip.</summary>
[Collection<OneOffice>]
public sealed partial class EnterTests(RunningMailbox mailbox, Browser browser, StaffedOffice office)
{
    private const string Matter = "新密市来集镇公路塌陷两个月无人维修，夜间没有警示灯，已经摔伤三人";

    [Fact]
    public async Task A_letter_is_entered_with_its_scan_and_the_repeat_is_seen()
    {
        Assert.NotNull(mailbox);
        Assert.NotNull(browser);
        await using var clerk = await office.AsAsync("fenban");
        await EnterAsync(clerk, Matter, "13800001234", scan: true);
        var number = await clerk.Page.Locator(".wb-receipt .big").First.InnerTextAsync();
        var code = await clerk.Page.Locator(".wb-receipt .big").Last.InnerTextAsync();
        Assert.Matches(Number(), number);
        Assert.Equal(10, code.Length);
        await clerk.PhotographAsync("enter-receipt");
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await clerk.PhotographAsync("enter-receipt-print");
        Assert.False(await clerk.Page.GetByText("打印回执").IsVisibleAsync());
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await clerk.PressesAsync("再登记一件");
        await clerk.FillsAsync("来件内容", "来集镇公路塌陷两个月了，夜间没有警示灯");
        await clerk.FillsAsync("电话", "138 0000 1234");
        await clerk.SeesAsync("同一电话");
        await clerk.Page.Locator(".repeats").GetByRole(AriaRole.Link, new() { Name = number }).First.WaitForAsync();
        await clerk.PhotographAsync("enter-repeat");

        await clerk.OpensItemAsync(number);
        await clerk.SeesAsync("附件（1）");
        await clerk.Page.Locator(".wb-files .thumb img").WaitForAsync();
        await clerk.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "病历.pdf", MimeType = "application/pdf", Buffer = SomeFiles.Pdf });
        await clerk.IsToldAsync("附件已添加");
        await clerk.SeesAsync("附件（2）");
        await clerk.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "x.png", MimeType = "image/png", Buffer = SomeFiles.Text("<svg/>") });
        await clerk.SeesAsync("按内容识别");
        await clerk.PhotographAsync("item-attachments");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_form_and_the_slip_fit_a_telephone(int width, ColorScheme scheme)
    {
        await using var clerk = await office.AsAsync("fenban", width, 844, scheme);
        await clerk.OpensAsync("/console/enter");
        await clerk.Page.Locator(".wb-drop").WaitForAsync();
        await clerk.PhotographAsync($"enter-form-{width}-{scheme}");
        Assert.True(await clerk.OverflowAsync() <= 0, "The form is too wide.");
        await EnterAsync(clerk, $"县道桥面破损积水（{scheme}）", null, scan: false);
        Assert.True(await clerk.OverflowAsync() <= 0, "The slip is too wide.");
        await clerk.PhotographAsync($"enter-receipt-{width}-{scheme}");
        Assert.Empty(clerk.Faults);
    }

    private static async Task EnterAsync(OfficeTab clerk, string text, string? phone, bool scan)
    {
        await clerk.OpensAsync("/console/enter");
        await clerk.FillsAsync("来件内容", text);
        if (phone is not null)
        {
            await clerk.FillsAsync("电话", phone);
            await clerk.FillsAsync("姓名", "王某");
        }

        if (scan)
        {
            await clerk.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "来信扫描.png", MimeType = "image/png", Buffer = SomeFiles.Png });
            await clerk.SeesAsync("来信扫描.png");
        }

        await clerk.PressesAsync("登记");
        await clerk.Page.Locator(".wb-receipt").WaitForAsync();
    }

    [GeneratedRegex(@"^\d{4}-\d{6}$")]
    private static partial Regex Number();
}
