using Messaging.MailboxApi.Demo.WeChat;

namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class WeChatVerbTests : IAsyncLifetime
{
    private FakeWeChat _weChat = null!;
    private VerbRun _program = null!;

    public async ValueTask InitializeAsync() => (_weChat, _program) = (await FakeWeChat.StartAsync(TestContext.Current.CancellationToken), new VerbRun());

    public async ValueTask DisposeAsync()
    {
        await _weChat.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task The_menu_is_set_once_and_the_same_again_changes_nothing()
    {
        var first = await RunAsync("wechat menu");
        var menu = _weChat.Menu;
        var again = await RunAsync("wechat menu");
        var shown = await RunAsync("wechat menu --show");

        Assert.Equal((0, 0, 0), (first.Exit, again.Exit, shown.Exit));
        Assert.Contains("菜单已设置", first.Out, StringComparison.Ordinal);
        Assert.Contains("没有改动", again.Out, StringComparison.Ordinal);
        Assert.Contains("https://mailbox.example.gov.cn/wechat/letter", menu, StringComparison.Ordinal);
        Assert.Contains("查询进度", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("将设为", shown.Out, StringComparison.Ordinal);
        Assert.Single(_weChat.Calls, call => call.Path == "/cgi-bin/menu/create");
    }

    [Fact]
    public async Task An_office_may_have_a_menu_of_its_own()
    {
        var set = await RunAsync(
            "wechat menu", "--WeChat:Menu:0:Name=写信", "--WeChat:Menu:0:Says=新留言", "--WeChat:Menu:1:Name=网站", "--WeChat:Menu:1:Url=https://example.gov.cn/");
        var wrong = await RunAsync("wechat menu", "--WeChat:Menu:0:Name=一个很长很长很长的名字", "--WeChat:Menu:0:Says=新留言");

        Assert.Equal(0, set.Exit);
        Assert.Contains("相当于回复“新留言”", set.Out, StringComparison.Ordinal);
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("WeChat:Menu", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_WeChat_refuses_is_told_with_what_to_do()
    {
        _weChat.FailNextToken(40164, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 1-2-3");

        var (exit, output, error) = await RunAsync("wechat menu");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("IP 白名单", error, StringComparison.Ordinal);
        Assert.Contains("203.0.113.9", error, StringComparison.Ordinal);
        Assert.Null(_weChat.Menu);
    }

    [Fact]
    public async Task A_code_for_a_place_is_printed_saved_and_asked_twice_the_same()
    {
        var made = await RunAsync("wechat qr --kind 投诉 --place 郑州东站出租车候车区", "--out", Path.Combine(_program.Folder, "code.png"));
        var again = await RunAsync("wechat qr --kind 投诉 --place 郑州东站出租车候车区");
        var listed = await RunAsync("wechat qr --list");

        Assert.Equal((0, 0, 0), (made.Exit, again.Exit, listed.Exit));
        Assert.StartsWith("http://weixin.qq.com/q/", made.Out, StringComparison.Ordinal);
        Assert.Equal(made.Out, again.Out);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(_program.Folder, "code.png"))[..4]);
        Assert.Contains("郑州东站出租车候车区 · 投诉", Assert.Single(listed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wechat qr")]
    [InlineData("wechat qr --kind 诉苦")]
    [InlineData("wechat qr --place 某地 --days 31")]
    [InlineData("wechat")]
    public async Task A_code_that_chooses_nothing_or_lasts_too_long_is_wrong_usage(string words)
    {
        var (exit, output, _) = await RunAsync(words);

        Assert.Equal(2, exit);
        Assert.DoesNotContain("weixin.qq.com", output, StringComparison.Ordinal);
        Assert.Empty(_weChat.Scenes);
    }

    [Fact]
    public async Task An_account_in_order_passes_the_check_and_no_secret_is_printed()
    {
        _weChat.Templates["T1"] = "{{thing1.DATA}}\n{{time3.DATA}}";
        await RunAsync("wechat menu");

        var (exit, output, error) = await RunAsync("wechat check", "--WeChat:AnswerTemplate=T1", "--WeChat:AnswerTemplateFields=thing1=subject,time3=time");

        Assert.True(exit == 0, output + error);
        Assert.DoesNotContain("[有误]", output, StringComparison.Ordinal);
        Assert.Contains("内容项：thing1、time3", output, StringComparison.Ordinal);
        Assert.Contains("剩余 500000 次", output, StringComparison.Ordinal);
        Assert.All(
            new[] { _weChat.AppSecret, "MailboxToken2026", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", _weChat.AccessToken },
            secret => Assert.DoesNotContain(secret, output + error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_that_the_template_does_not_have_is_named()
    {
        _weChat.Templates["T1"] = "{{thing1.DATA}}\n{{time3.DATA}}";

        var (exit, output, _) = await RunAsync("wechat check", "--WeChat:AnswerTemplate=T1", "--WeChat:AnswerTemplateFields=thing1=subject,phrase9=state");

        Assert.Equal(1, exit);
        Assert.Contains("没有内容项 phrase9，", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_account_is_said_at_once()
    {
        _weChat.Certified = false;
        _weChat.ReachesUs = false;
        _weChat.LeaveQuota("/cgi-bin/message/custom/send", 0);

        var (exit, output, _) = await RunAsync("wechat check", "--Public:BaseUrl=http://mailbox.example.gov.cn:8080", "--WeChat:AnswerTemplate=gone");

        Assert.Equal(1, exit);
        Assert.All(
            new[] { "不是 https", "微信连不到", "还没有菜单", "完成微信认证", "今天不能再发" },
            words => Assert.Contains(words, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40164, "请在公众平台“设置与开发—基本配置—IP 白名单”中加入 203.0.113.9")]
    [InlineData(40125, "AppSecret 不对或已被重置")]
    [InlineData(40013, "AppId 不对")]
    [InlineData(-1, "微信系统繁忙")]
    public async Task Without_a_token_the_check_says_why_and_stops(int code, string why)
    {
        _weChat.FailNextToken(code, "invalid ip 203.0.113.9, not in whitelist rid: 1-2-3");

        var (exit, output, _) = await RunAsync("wechat check");

        Assert.Equal(1, exit);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.DoesNotContain("自定义菜单", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_configuration_is_a_finding_and_names_its_key()
    {
        var none = await _program.RunAsync("wechat", "check");
        var half = await _program.RunAsync("wechat", "check", "--WeChat:AppId=wx1234567890abcdef", "--WeChat:AppSecret=0123456789abcdef0123456789abcdef");

        Assert.Equal((1, 1), (none.Exit, half.Exit));
        Assert.Contains("WeChat:AppId", none.Out, StringComparison.Ordinal);
        Assert.Contains("WeChat:Token", half.Out, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Out, string Error)> RunAsync(string words, params string[] more) => _program.RunAsync(
    [
        .. words.Split(' '),
        $"--WeChat:AppId={_weChat.AppId}",
        $"--WeChat:AppSecret={_weChat.AppSecret}",
        "--WeChat:Token=MailboxToken2026",
        "--WeChat:EncodingAesKey=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        $"--WeChat:ApiBaseUrl={_weChat.BaseUrl}",
        "--Public:BaseUrl=https://mailbox.example.gov.cn",
        .. more,
    ]);
}
