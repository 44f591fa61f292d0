using System.Text;
using System.Text.Json;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>The official account's own settings at WeChat (公众号设置): menu, codes, templates, quotas.</summary>
public sealed class WeChatAccount
{
    private const int NoMenu = 46003;

    private readonly WeChatApi _api;
    private readonly AccessTokens _tokens;

    internal WeChatAccount(WeChatApi api, AccessTokens tokens) => (_api, _tokens) = (api, tokens);

    /// <returns>Null while there is none.</returns>
    /// <exception cref="WeChatCallException">WeChat refuses, or cannot be reached; so everywhere here.</exception>
    public async Task<WeChatMenu?> ReadMenuAsync(CancellationToken cancel)
    {
        var answer = await CallAsync((token, stop) => GetAsync("cgi-bin/menu/get", token, stop), cancel);
        return answer.Code == NoMenu ? null
            : Good(answer).TryGetProperty("menu", out var menu) ? WeChatMenu.Read(menu)
            : null;
    }

    /// <exception cref="ArgumentException">The menu itself is wrong.</exception>
    public async Task SetMenuAsync(WeChatMenu menu, CancellationToken cancel)
    {
        if (menu.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(menu));
        }

        Good(await CallAsync((token, stop) => _api.PostAsync("cgi-bin/menu/create", token, menu.Json(), stop), cancel));
    }

    /// <summary>Makes a QR code (带参数二维码).</summary>
    /// <param name="days">Up to 30; null: for ever, of which an account has a hundred thousand.</param>
    /// <returns>What the picture says when it is drawn.</returns>
    public async Task<string> MakeQrAsync(string scene, int? days, CancellationToken cancel)
    {
        var scenes = "{\"scene\":{\"scene_str\":" + RawJson.Quoted(scene) + "}}";
        var json = days is { } good
            ? $$"""{"expire_seconds":{{(int)TimeSpan.FromDays(good).TotalSeconds}},"action_name":"QR_STR_SCENE","action_info":{{scenes}} }"""
            : $$"""{"action_name":"QR_LIMIT_STR_SCENE","action_info":{{scenes}} }""";
        var body = Good(await CallAsync((token, stop) => _api.PostAsync("cgi-bin/qrcode/create", token, Encoding.UTF8.GetBytes(json), stop), cancel));
        return body.TryGetProperty("url", out var url) && url.GetString() is { Length: > 0 } address ? address : throw new WeChatCallException(0);
    }

    /// <summary>Where WeChat's pushes come from: addresses, perhaps networks.</summary>
    public async Task<IReadOnlyList<string>> CallbackAddressesAsync(CancellationToken cancel) =>
        Texts(Good(await CallAsync((token, stop) => GetAsync("cgi-bin/getcallbackip", token, stop), cancel)), "ip_list");

    /// <summary>Has WeChat look whether it finds our server; what it found wrong, in Chinese.</summary>
    public async Task<IReadOnlyList<string>> CheckCallbackAsync(CancellationToken cancel)
    {
        var body = Good(await CallAsync(
            (token, stop) => _api.PostAsync("cgi-bin/callback/check", token, """{"action":"all","check_operator":"DEFAULT"}"""u8.ToArray(), stop), cancel));
        var found = new List<string>();
        if (!body.TryGetProperty("dns", out var dns) || dns.ValueKind != JsonValueKind.Array || dns.GetArrayLength() == 0)
        {
            found.Add("微信解析不到服务器域名");
        }

        if (body.TryGetProperty("ping", out var pings) && pings.ValueKind == JsonValueKind.Array)
        {
            found.AddRange(pings.EnumerateArray().Where(ping => Text(ping, "package_loss") == "100%").Select(ping => $"微信连不到 {Text(ping, "ip")}"));
        }

        return found;
    }

    /// <summary>Template messages (模板消息) by their id.</summary>
    public async Task<IReadOnlyDictionary<string, MessageTemplate>> TemplatesAsync(CancellationToken cancel) =>
        Templates(Good(await CallAsync((token, stop) => GetAsync("cgi-bin/template/get_all_private_template", token, stop), cancel)), "template_list", "template_id");

    /// <summary>Subscription messages (订阅通知) by their id.</summary>
    public async Task<IReadOnlyDictionary<string, MessageTemplate>> SubscriptionsAsync(CancellationToken cancel) =>
        Templates(Good(await CallAsync((token, stop) => GetAsync("wxaapi/newtmpl/gettemplate", token, stop), cancel)), "data", "priTmplId");

    /// <summary>How often an interface may still be called today.</summary>
    public async Task<CallQuota> QuotaAsync(string path, CancellationToken cancel)
    {
        var json = $$"""{"cgi_path":{{RawJson.Quoted(path)}}}""";
        var body = Good(await CallAsync((token, stop) => _api.PostAsync("cgi-bin/openapi/quota/get", token, Encoding.UTF8.GetBytes(json), stop), cancel));
        return body.TryGetProperty("quota", out var quota) ? new CallQuota(Number(quota, "daily_limit"), Number(quota, "remain")) : throw new WeChatCallException(0);
    }

    /// <summary>Has a token fetched, or finds the one in use.</summary>
    public async Task TryTokenAsync(CancellationToken cancel) => await TokenAsync(cancel);

    /// <summary>One new token and one more try where the token has died before its time.</summary>
    internal async Task<WeChatAnswer> CallAsync(Func<string, CancellationToken, Task<WeChatAnswer>> call, CancellationToken cancel)
    {
        var token = await TokenAsync(cancel);
        var answer = await call(token.Value, cancel);
        if (!WeChatErrors.IsStaleToken(answer))
        {
            return answer;
        }

        _tokens.Drop(token);
        return await call((await TokenAsync(cancel)).Value, cancel);
    }

    private async Task<AccessToken> TokenAsync(CancellationToken cancel)
    {
        try
        {
            return await _tokens.GetAsync(cancel);
        }
        catch (NoAccessTokenException none)
        {
            throw WeChatCallException.Of(none.Answer);
        }
    }

    private Task<WeChatAnswer> GetAsync(string path, string token, CancellationToken cancel) => _api.GetAsync(path, [("access_token", token)], cancel);

    private static JsonElement Good(WeChatAnswer answer) => answer.IsSuccess ? answer.Body : throw WeChatCallException.Of(answer);

    private static Dictionary<string, MessageTemplate> Templates(JsonElement body, string list, string id) =>
        body.TryGetProperty(list, out var templates) && templates.ValueKind == JsonValueKind.Array
            ? templates.EnumerateArray()
                .Where(template => Text(template, id) is not null)
                .GroupBy(template => Text(template, id)!)
                .ToDictionary(same => same.Key, same => MessageTemplate.Read(Text(same.First(), "title") ?? "", Text(same.First(), "content") ?? ""))
            : [];

    private static List<string> Texts(JsonElement body, string name) =>
        body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;
}
