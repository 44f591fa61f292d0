using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>Notices (订阅通知, 模板消息) and media (临时素材), with WeChat's checks.</summary>
public sealed partial class FakeWeChat
{
    private readonly ConcurrentDictionary<string, (byte[] Content, string Type)> _media = new();
    private readonly ConcurrentDictionary<string, byte[]> _films = new();
    private readonly ConcurrentQueue<int> _plannedMedia = new();
    private readonly ConcurrentQueue<int> _plannedNotices = new();
    private readonly ConcurrentQueue<FakeWeChatNotice> _notices = new();
    private long _noticeNumber = 2_400_000_000_000_000_000;
    private int _mediaRequests;
    private int _noticeRequests;

    /// <summary>Notices WeChat took, in order; whether they arrived its events tell.</summary>
    public IReadOnlyList<FakeWeChatNotice> Notices => [.. _notices];

    public int MediaRequests => Volatile.Read(ref _mediaRequests);

    public int NoticeRequests => Volatile.Read(ref _noticeRequests);

    /// <summary>What a citizen uploaded, under its media id.</summary>
    public void HoldMedia(string mediaId, byte[] content, string type = "image/jpeg") => _media[mediaId] = (content, type);

    /// <summary>A film comes in two steps: its address, then itself.</summary>
    public void HoldFilm(string mediaId, byte[] content, string? address = null)
    {
        _films[mediaId] = content;
        _media[mediaId] = (JsonSerializer.SerializeToUtf8Bytes(new { video_url = address ?? $"{BaseUrl}/film/{mediaId}" }), "text/plain");
    }

    public void FailNextMedia(int code) => _plannedMedia.Enqueue(code);

    public void FailNextNotice(int code) => _plannedNotices.Enqueue(code);

    private Task MoreAsync(HttpContext http) => (http.Request.Method, http.Request.Path.Value) switch
    {
        ("GET", "/cgi-bin/media/get") => MediaAsync(http),
        ("GET", { } path) when path.StartsWith("/film/", StringComparison.Ordinal) => BytesAsync(http, _films[path["/film/".Length..]], "video/mp4"),
        ("POST", "/cgi-bin/message/subscribe/bizsend") => NoticeAsync(http, "page", givesId: false),
        ("POST", "/cgi-bin/message/template/send") => NoticeAsync(http, "url", givesId: true),
        _ => AccountAsync(http),
    };

    private Task MediaAsync(HttpContext http)
    {
        Interlocked.Increment(ref _mediaRequests);
        return http.Request.Query["access_token"] != AccessToken ? ErrorAsync(http, 40001, "invalid credential rid: 1-2-3")
            : _plannedMedia.TryDequeue(out var code) ? ErrorAsync(http, code, "failed rid: 1-2-3")
            : _media.TryGetValue(http.Request.Query["media_id"].ToString(), out var held) ? BytesAsync(http, held.Content, held.Type)
            : ErrorAsync(http, 40007, "invalid media_id rid: 1-2-3");
    }

    private async Task NoticeAsync(HttpContext http, string link, bool givesId)
    {
        Interlocked.Increment(ref _noticeRequests);
        if (http.Request.Query["access_token"] != AccessToken)
        {
            await ErrorAsync(http, 40001, "invalid credential rid: 1-2-3");
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var fields = body.RootElement.GetProperty("data").EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value.GetProperty("value").GetString()!);
        var code = _plannedNotices.TryDequeue(out var planned) ? planned : fields.All(field => Fits(field.Key, field.Value)) ? 0 : 47003;
        var id = Interlocked.Increment(ref _noticeNumber).ToString(CultureInfo.InvariantCulture);
        if (code == 0)
        {
            _notices.Enqueue(new FakeWeChatNotice(
                body.RootElement.GetProperty("touser").GetString()!,
                body.RootElement.GetProperty("template_id").GetString()!,
                body.RootElement.TryGetProperty(link, out var to) ? to.GetString() : null,
                fields,
                id));
        }

        await (code == 0 && givesId
            ? WriteAsync(http, 200, $$"""{"errcode":0,"errmsg":"ok","msgid":{{id}}}""", "application/json")
            : ErrorAsync(http, code, code == 0 ? "ok" : "refused rid: 1-2-3"));
    }

    /// <summary>订阅通知参数值内容限制</summary>
    private static bool Fits(string field, string value) => value.Length > 0 && Digits().Replace(field, "") switch
    {
        "thing" => value.Length <= 20,
        "character_string" => value.Length <= 32 && value.All(char.IsAscii),
        "phrase" => value.Length <= 5,
        "time" or "date" => DateTime.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static async Task BytesAsync(HttpContext http, byte[] content, string type)
    {
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    [GeneratedRegex("[0-9]+$")]
    private static partial Regex Digits();
}
