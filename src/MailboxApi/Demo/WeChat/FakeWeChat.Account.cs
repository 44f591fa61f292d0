using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>The account's own settings, as WeChat keeps them: menu, codes, templates, quotas; and who opens a page.</summary>
public sealed partial class FakeWeChat
{
    private readonly ConcurrentDictionary<string, string> _pageCodes = new();
    private readonly ConcurrentDictionary<string, string> _scenes = new();
    private readonly ConcurrentDictionary<string, long> _quotaLeft = new();

    /// <summary>The menu as it was set; null while there is none.</summary>
    public string? Menu { get; private set; }

    /// <summary>The codes that were made: what each picture says, and what a scan of it sends.</summary>
    public IReadOnlyDictionary<string, string> Scenes => _scenes;

    /// <summary>False: an account without certification, which has few rights.</summary>
    public bool Certified { get; set; } = true;

    /// <summary>Where pushes come from.</summary>
    public IReadOnlyList<string> CallbackAddresses { get; set; } = ["127.0.0.1", "101.226.103.0/25"];

    /// <summary>Whether WeChat reaches our server when it is asked to try.</summary>
    public bool ReachesUs { get; set; } = true;

    /// <summary>Template id and content, of both kinds of message.</summary>
    public IDictionary<string, string> Templates { get; } = new ConcurrentDictionary<string, string>();

    public IDictionary<string, string> Subscriptions { get; } = new ConcurrentDictionary<string, string>();

    /// <summary>Leaves so many calls of an interface for today.</summary>
    public void LeaveQuota(string path, long calls) => _quotaLeft[path] = calls;

    /// <summary>The code with which a browser comes back from WeChat's page; good once.</summary>
    public string PageCode(string openId)
    {
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _pageCodes[code] = openId;
        return code;
    }

    private Task AccountAsync(HttpContext http) => (http.Request.Method, http.Request.Path.Value) switch
    {
        ("GET", "/sns/oauth2/access_token") => ExchangeAsync(http),
        ("GET", "/cgi-bin/menu/get") => WithTokenAsync(http, _ => Menu is { } menu ? $$"""{"menu":{{menu}}}""" : Error(46003, "menu no exist")),
        ("POST", "/cgi-bin/menu/create") => WithTokenAsync(http, SetMenu),
        ("POST", "/cgi-bin/qrcode/create") => WithTokenAsync(http, MakeCode),
        ("GET", "/cgi-bin/getcallbackip") => WithTokenAsync(http, _ => JsonSerializer.Serialize(new { ip_list = CallbackAddresses })),
        ("POST", "/cgi-bin/callback/check") => WithTokenAsync(http, _ => Reached()),
        ("GET", "/cgi-bin/template/get_all_private_template") => WithTokenAsync(http, _ => Listed(Templates, "template_list", "template_id")),
        ("GET", "/wxaapi/newtmpl/gettemplate") => WithTokenAsync(http, _ => Listed(Subscriptions, "data", "priTmplId")),
        ("POST", "/cgi-bin/openapi/quota/get") => WithTokenAsync(http, Quota),
        _ => WriteAsync(http, 404, "", "text/plain"),
    };

    private async Task WithTokenAsync(HttpContext http, Func<JsonElement, string> answer)
    {
        if (http.Request.Query["access_token"] != AccessToken)
        {
            await ErrorAsync(http, 40001, "invalid credential, access_token is invalid or not latest rid: 1-2-3");
            return;
        }

        using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false, true));
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        using var json = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
        await WriteAsync(http, 200, body.Contains("\\u", StringComparison.Ordinal) ? Error(40033, "invalid charset") : answer(json.RootElement), "application/json");
    }

    private Task ExchangeAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var answer = query["appid"] != AppId ? Error(40013, "invalid appid")
            : query["secret"] != AppSecret ? Error(40125, "invalid appsecret")
            : _pageCodes.TryRemove(query["code"].ToString(), out var openId)
                ? $$"""{"access_token":"PAGE","expires_in":7200,"refresh_token":"R","openid":"{{openId}}","scope":"snsapi_base"}"""
                : Error(40029, "invalid code");
        return WriteAsync(http, 200, answer, "application/json");
    }

    private string SetMenu(JsonElement body)
    {
        if (!body.TryGetProperty("button", out var buttons) || buttons.GetArrayLength() is 0 or > 3)
        {
            return Error(40016, "invalid button size");
        }

        if (buttons.EnumerateArray().Any(button => button.TryGetProperty("sub_button", out var sub) && sub.GetArrayLength() > 5))
        {
            return Error(40023, "invalid sub button size");
        }

        // As WeChat gives it back: every entry has the list, also where it is empty.
        var kept = JsonNode.Parse(body.GetRawText())!.AsObject();
        foreach (var button in kept["button"]!.AsArray())
        {
            button!.AsObject().TryAdd("sub_button", new JsonArray());
        }

        Menu = kept.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return Error(0, "ok");
    }

    private string MakeCode(JsonElement body)
    {
        var scene = body.GetProperty("action_info").GetProperty("scene").GetProperty("scene_str").GetString()!;
        var name = body.GetProperty("action_name").GetString();
        if (scene.Length is 0 or > 64 || name is not ("QR_STR_SCENE" or "QR_LIMIT_STR_SCENE"))
        {
            return Error(40053, "invalid action info");
        }

        var url = "http://weixin.qq.com/q/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scene)).AsSpan(0, 12));
        _scenes[url] = scene;
        return $$"""{"ticket":"{{url[^16..]}}","expire_seconds":{{(name == "QR_STR_SCENE" ? body.GetProperty("expire_seconds").GetInt32() : 0)}},"url":"{{url}}"}""";
    }

    private string Reached() =>
        $$"""{"dns":[{"ip":"203.0.113.7","real_operator":"UNICOM"}],"ping":[{"ip":"203.0.113.7","from_operator":"CAP","package_loss":"{{(ReachesUs ? 0 : 100)}}%","time":"23.0ms"}]}""";

    private string Listed(IDictionary<string, string> templates, string list, string id)
    {
        if (!Certified)
        {
            return Error(48001, "api unauthorized");
        }

        var all = new JsonArray([.. templates.Select(template => new JsonObject { [id] = template.Key, ["title"] = "办理结果通知", ["content"] = template.Value })]);
        return new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok", [list] = all }.ToJsonString();
    }

    private string Quota(JsonElement body)
    {
        const long Daily = 500_000;
        var left = _quotaLeft.GetValueOrDefault(body.GetProperty("cgi_path").GetString()!, Daily);
        return string.Create(CultureInfo.InvariantCulture, $$$"""{"errcode":0,"errmsg":"ok","quota":{"daily_limit":{{{Daily}}},"used":{{{Daily - left}}},"remain":{{{left}}}}}""");
    }

    private static string Error(int code, string message) => $$"""{"errcode":{{code}},"errmsg":"{{message}}"}""";
}
