using System.Globalization;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>Says in plain words what is wrong with the account's set-up (公众号自检). Changes nothing.</summary>
public sealed class CheckAccount(WeChatAccount account, WeChatOptions options, AccountSetup setup)
{
    private const int NoRight = 48001;

    private static readonly (string Path, string Name)[] Counted =
    [
        ("/cgi-bin/message/custom/send", "客服消息"),
        ("/cgi-bin/message/subscribe/bizsend", "订阅通知"),
        ("/cgi-bin/message/template/send", "模板消息"),
        ("/cgi-bin/media/get", "下载图片和语音"),
    ];

    public async Task<IReadOnlyList<CheckPoint>> ExecuteAsync(Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        if (!options.IsOn)
        {
            return [CheckPoint.Bad("配置", "没有配置公众号：请填写 WeChat:AppId、AppSecret、Token、EncodingAesKey。")];
        }

        var points = new List<CheckPoint> { Configuration(), BaseUrl() };
        var token = await TryAsync("访问凭据", "能取得 access_token。", () => account.TryTokenAsync(cancel));
        points.Add(token);
        if (token.Mark is CheckMark.Bad)
        {
            // Without a token every further point would repeat the same.
            return points;
        }

        points.Add(await AskAsync("服务器地址", () => CallbackAsync(cancel)));
        points.Add(await AskAsync("推送来源", () => AddressesAsync(cancel)));
        points.Add(await AskAsync("自定义菜单", () => MenuAsync(cancel)));
        points.Add(await CertificationAsync(cancel));
        points.Add(await AskAsync("订阅通知", () => SubscriptionAsync(cancel)));
        points.Add(await AskAsync("模板消息", () => TemplateAsync(cancel)));
        foreach (var (path, name) in Counted)
        {
            points.Add(await AskAsync($"今日额度：{name}", () => QuotaAsync(path, name, cancel)));
        }

        return points;
    }

    private CheckPoint Configuration() => options.Mode is WeChatMode.Safe
        ? CheckPoint.Good("配置", "AppId、AppSecret、Token、EncodingAesKey 齐全，安全模式。")
        : CheckPoint.Warning("配置", $"配置齐全，但消息加解密方式是{(options.Mode is WeChatMode.Plain ? "明文" : "兼容")}模式；建议在公众平台和 WeChat:Mode 中改为安全模式（safe）。");

    private CheckPoint BaseUrl() => setup.PublicBaseUrl switch
    {
        null => CheckPoint.Bad("外网地址", "没有配置 Public:BaseUrl：菜单和通知里的网页打不开。请填写市民能打开的 https 网址。"),
        { Scheme: not "https" } => CheckPoint.Bad("外网地址", "Public:BaseUrl 不是 https：微信里会提示不安全，请为服务器配置证书。"),
        { IsLoopback: true } => CheckPoint.Bad("外网地址", "Public:BaseUrl 是本机地址，市民打不开。"),
        { IsDefaultPort: false } => CheckPoint.Bad("外网地址", "Public:BaseUrl 带有端口号：微信只推送到 80 和 443 端口。"),
        var url => CheckPoint.Good(
            "外网地址", $"{url.AbsoluteUri}；公众平台的服务器地址应填 {new Uri(url, "/wechat").AbsoluteUri}，网页授权域名应填 {url.Host}（这两项接口查不到，请人工核对）。"),
    };

    private async Task<CheckPoint> CallbackAsync(CancellationToken cancel)
    {
        var found = await account.CheckCallbackAsync(cancel);
        return found.Count == 0
            ? CheckPoint.Good("服务器地址", "微信能解析并连到公众平台中填写的服务器地址。")
            : CheckPoint.Bad("服务器地址", $"{string.Join("；", found)}。请检查域名解析和防火墙。");
    }

    private async Task<CheckPoint> AddressesAsync(CancellationToken cancel)
    {
        var addresses = await account.CallbackAddressesAsync(cancel);
        var use = setup.CheckCallbackAddress ? "收到推送时核对来源地址（WeChat:CheckCallbackAddress）" : "不核对来源地址，凭签名和加密辨别真伪";
        return addresses.Count == 0
            ? CheckPoint.Warning("推送来源", $"微信没有给出推送服务器地址。{use}。")
            : CheckPoint.Good("推送来源", $"微信推送服务器地址 {addresses.Count.ToString(CultureInfo.InvariantCulture)} 个；{use}。");
    }

    private async Task<CheckPoint> MenuAsync(CancellationToken cancel) => await account.ReadMenuAsync(cancel) switch
    {
        null => CheckPoint.Bad("自定义菜单", "公众号还没有菜单：请运行 wechat menu，或在工作台“公众号设置”中设置。"),
        var menu when !menu.IsLike(setup.Menu) => CheckPoint.Warning("自定义菜单", "现有菜单与本系统的不同；要换成本系统的，请运行 wechat menu。"),
        _ => CheckPoint.Good("自定义菜单", "与本系统的一致。"),
    };

    /// <summary>WeChat has no interface that says it; an account without certification lacks the rights to what we need.</summary>
    private async Task<CheckPoint> CertificationAsync(CancellationToken cancel)
    {
        try
        {
            await account.TemplatesAsync(cancel);
            return CheckPoint.Good("微信认证", "公众号有认证服务号才有的接口权限。认证每年到期，请留意公众平台的年审通知。");
        }
        catch (WeChatCallException wrong) when (wrong.Code == NoRight)
        {
            return CheckPoint.Bad("微信认证", "公众号没有认证服务号的接口权限：不能在 48 小时后通知市民。请用服务号并完成微信认证。");
        }
        catch (WeChatCallException wrong)
        {
            return CheckPoint.Bad("微信认证", wrong.Message);
        }
    }

    private async Task<CheckPoint> SubscriptionAsync(CancellationToken cancel) => options.AnswerSubscription is { } ours
        ? Template("订阅通知", "WeChat:AnswerSubscription", ours, await account.SubscriptionsAsync(cancel))
        : CheckPoint.Warning("订阅通知", "没有配置 WeChat:AnswerSubscription：答复窗口过期后少一种通知方式。");

    private async Task<CheckPoint> TemplateAsync(CancellationToken cancel) => options.AnswerTemplate is { } ours
        ? Template("模板消息", "WeChat:AnswerTemplate", ours, await account.TemplatesAsync(cancel))
        : CheckPoint.Warning("模板消息", "没有配置 WeChat:AnswerTemplate：答复窗口过期后少一种通知方式。");

    private static CheckPoint Template(string subject, string key, NoticeTemplate ours, IReadOnlyDictionary<string, MessageTemplate> templates) =>
        !templates.TryGetValue(ours.Id, out var template) ? CheckPoint.Bad(subject, $"公众号里没有 {key} 所填的模板，请核对模板编号。")
        : template.Fields.Count == 0 ? CheckPoint.Bad(subject, $"模板“{template.Title}”没有可填写的内容，不能用来通知。")
        : ours.Fields.Select(field => field.Name).Except(template.Fields).ToList() is { Count: > 0 } missing
            ? CheckPoint.Bad(subject, $"模板“{template.Title}”里没有内容项 {string.Join("、", missing)}，它有：{string.Join("、", template.Fields)}。请填写 {key}Fields。")
        : CheckPoint.Good(subject, $"模板“{template.Title}”可用，内容项：{string.Join("、", template.Fields)}。");

    private async Task<CheckPoint> QuotaAsync(string path, string name, CancellationToken cancel)
    {
        var quota = await account.QuotaAsync(path, cancel);
        var left = string.Create(CultureInfo.InvariantCulture, $"剩余 {quota.Remaining} 次，共 {quota.DailyLimit} 次。");
        return quota switch
        {
            { DailyLimit: 0 } => CheckPoint.Warning($"今日额度：{name}", "微信没有给出额度。"),
            { Remaining: 0 } => CheckPoint.Bad($"今日额度：{name}", left + "今天不能再发，明天恢复。"),
            { IsShort: true } => CheckPoint.Warning($"今日额度：{name}", left),
            _ => CheckPoint.Good($"今日额度：{name}", left),
        };
    }

    private static Task<CheckPoint> TryAsync(string subject, string good, Func<Task> act) => AskAsync(
        subject,
        async () =>
        {
            await act();
            return CheckPoint.Good(subject, good);
        });

    private static async Task<CheckPoint> AskAsync(string subject, Func<Task<CheckPoint>> ask)
    {
        try
        {
            return await ask();
        }
        catch (WeChatCallException wrong)
        {
            return CheckPoint.Bad(subject, wrong.Message);
        }
    }
}
