using System.CommandLine;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.WeChat;

/// <summary><c>wechat check</c>: what is wrong with the account, in plain words on stdout; 1 when something does not work.</summary>
internal static class CheckVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("check", "Says in plain words what is wrong with the account's set-up; changes nothing.");
        verb.SetAction(async (_, cancel) =>
        {
            try
            {
                return await WeChatVerb.RunAsync(environment, CheckAsync, cancel);
            }
            catch (WrongConfigurationException wrong) when (wrong.Key.StartsWith("WeChat:", StringComparison.Ordinal) || wrong.Key.StartsWith("Public:", StringComparison.Ordinal))
            {
                // The very thing this verb is asked about.
                Write(CheckPoint.Bad("配置", $"配置项 {wrong.Key} 不对：{Expected(wrong.Key)}。"));
                return CommandLine.FellShort;
            }
        });
        return verb;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, CancellationToken cancel)
    {
        var points = await services.GetRequiredService<CheckAccount>().ExecuteAsync(Operator.With(Role.Admin), cancel);
        foreach (var point in points)
        {
            Write(point);
        }

        var bad = points.Count(point => point.Mark is CheckMark.Bad);
        Console.WriteLine(bad == 0 ? "公众号设置可用。" : $"有 {bad} 项需要处理。");
        return bad == 0 ? CommandLine.Done : CommandLine.FellShort;
    }

    private static string Expected(string key) => key switch
    {
        "WeChat:AppId" => "请填写公众平台“基本配置”中的 AppID",
        "WeChat:AppSecret" => "请填写公众平台生成的 AppSecret，通常为 32 位字母和数字",
        "WeChat:Token" => "请填写与公众平台“服务器配置”中相同的 Token，3 到 32 位",
        "WeChat:EncodingAesKey" => "请填写公众平台“服务器配置”中的 EncodingAESKey，共 43 位",
        "WeChat:Mode" => "可填 plain（明文）、compatible（兼容）或 safe（安全），与公众平台一致",
        "WeChat:Menu" => "菜单写得不对，个数、名称或网址微信不会接受",
        "Public:BaseUrl" => "请填写市民能打开的网址，例如 https://mailbox.example.gov.cn",
        _ => "请对照 docs/configuration.md 检查",
    };

    private static void Write(CheckPoint point)
    {
        var mark = point.Mark switch
        {
            CheckMark.Good => "正常",
            CheckMark.Warning => "注意",
            _ => "有误",
        };
        Console.WriteLine($"[{mark}] {point.Subject}：{point.Text}");
    }
}
