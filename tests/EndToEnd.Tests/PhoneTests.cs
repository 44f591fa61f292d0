using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The way of a WeChat message in a real browser: from the citizen's phone through the office and back to the phone.</summary>
public sealed class PhoneTests(RunningDemo demo, Browser browser) : IClassFixture<RunningDemo>
{
    private const string Password = "yanshi-5080";
    private const string Matter = "郑州市郑东新区商都路公交站牌倒了三天，玻璃碎了一地，请尽快处理。";
    private const string Answer = "站牌已于昨日更换并清理现场，感谢您的监督。";

    private static readonly FilePayload Photo = new()
    {
        Name = "站牌.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    };

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task A_photo_with_its_place_goes_in_on_the_phone_and_the_answer_is_read_there(int width, int height)
    {
        await using var phone = await PhoneTab.OpenAsync(await browser.DeviceAsync(width, height), demo.Address);
        await phone.SaysAsync("您好");
        await phone.HearsAsync("厅长信箱");

        // The letter form opens inside WeChat; nobody types who they are.
        await phone.Button("提交留言").ClickAsync();
        await phone.Button("填写留言表").ClickAsync();
        await phone.Inside.GetByLabel("要反映什么事").FillAsync(Matter);
        await phone.Inside.GetByLabel("发生在哪里").FillAsync("郑东新区商都路与东风南路交叉口");
        await phone.Inside.GetByLabel("图片（最多 5 张）").SetInputFilesAsync(Photo);
        await phone.PhotographAsync($"phone-letter-{width}");
        await phone.Inside.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await phone.Inside.GetByText("已收到您的留言").WaitForAsync();
        var number = PhoneTab.NumberIn(await phone.Inside.Locator(".card").InnerTextAsync());
        await phone.PhotographAsync($"phone-receipt-{width}");
        await phone.Button("关闭网页").ClickAsync();

        await OfficeAnswersAsync(number);

        var heard = await phone.HearsAsync($"（编号 {number}）答复");
        await phone.PhotographAsync($"phone-answer-{width}");
        Assert.Contains(Answer, heard, StringComparison.Ordinal);

        await phone.Button("查询进度").ClickAsync();
        await phone.Button("我的留言").ClickAsync();
        await phone.Inside.GetByText(number).ClickAsync();
        await phone.Inside.GetByText(Answer).WaitForAsync();
        await phone.Inside.GetByLabel("非常满意", new() { Exact = true }).CheckAsync();
        await phone.Inside.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        await phone.Inside.GetByText("您的评价：非常满意").WaitForAsync();
        await phone.PhotographAsync($"phone-rated-{width}");

        Assert.Equal(0, await phone.OverflowAsync());
        Assert.Empty(phone.Faults);
    }

    [Fact]
    public async Task A_message_pushed_three_times_a_scan_and_a_lapsed_window_show_on_the_phone()
    {
        await using var phone = await PhoneTab.OpenAsync(await browser.DeviceAsync(390, 844), demo.Address);
        await phone.Page.GetByLabel("谁的手机").SelectOptionAsync(new SelectOptionValue { Label = "货车司机老张" });

        await phone.Page.GetByLabel("每条推送三次").CheckAsync();
        await phone.SaysAsync("郑州市G107国道中牟段路面有大坑，夜里很危险，请尽快修补。");
        var receipt = await phone.HearsAsync("查询码：");
        await phone.Page.GetByText("同一条推送了 3 次，每次的回复逐字相同").WaitForAsync();
        await phone.Page.GetByLabel("每条推送三次").UncheckAsync();

        // The words under a receipt say themselves when tapped.
        await phone.Heard.Filter(new() { HasText = "查询码：" }).GetByRole(AriaRole.Button, new() { Name = "说完了" }).ClickAsync();
        await phone.HearsAsync("已登记完整");

        await phone.Button("更多").ClickAsync();
        await phone.Page.GetByLabel("哪一个").SelectOptionAsync(new SelectOptionValue { Label = "出租车服务 · 郑州东站出租车候车区 · 投诉" });
        await phone.Button("扫码").ClickAsync();
        await phone.HearsAsync("地点：郑州东站出租车候车区");

        await phone.Button("49 小时后（答复窗口过期）").ClickAsync();
        await phone.Page.Locator("#window").Filter(new() { HasText = "答复窗口已过期" }).WaitForAsync();
        await phone.PhotographAsync("phone-lapsed");
        Assert.Matches(@"编号：\d{4}-\d{6}", receipt);
        Assert.Empty(phone.Faults);
    }

    [Fact]
    public async Task An_administrator_checks_the_account_and_makes_a_code_in_the_workbench()
    {
        await using var admin = await OfficeTab.SignInAsync(await browser.DeviceAsync(), demo.Address, "admin", Password);
        await admin.OpensAsync("/settings/wechat");

        await admin.PressesAsync("开始自检");
        await admin.SeesAsync("能取得 access_token。");
        await admin.PressesAsync("设为公众号菜单");
        await admin.SeesAsync("公众号已是这个菜单");
        await admin.FillsAsync("地点", "连霍高速郑州西收费站");
        await admin.PressesAsync("生成二维码");
        await admin.SeesAsync("http://weixin.qq.com/q/");
        await admin.PhotographAsync("wechat-settings");

        Assert.Empty(admin.Faults);
    }

    /// <summary>Assigned, drafted and signed, each by the demonstration's own person.</summary>
    private async Task OfficeAnswersAsync(string number)
    {
        await using (var dispatcher = await OfficeTab.SignInAsync(await browser.DeviceAsync(), demo.Address, "fenban", Password))
        {
            await dispatcher.OpensItemAsync(number);
            await dispatcher.PhotographAsync("phone-item");
        }

        using var office = new OfficeClient(demo.Address);
        await office.AnswersAsync(number, Answer, TestContext.Current.CancellationToken);
    }
}
