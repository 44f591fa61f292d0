using System.Collections.Concurrent;
using System.Globalization;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What citizens sent besides words, as long as WeChat keeps it.</summary>
public sealed partial class FakeWeChat
{
    private readonly ConcurrentDictionary<string, FakeWeChatMedia> _media = new();
    private int _mediaNumber;

    /// <returns>Its media id.</returns>
    public string KeepMedia(byte[] content, string contentType, string fileName)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"played-media-{Interlocked.Increment(ref _mediaNumber)}-{Guid.NewGuid():N}");
        _media[id] = new FakeWeChatMedia(content, contentType, fileName);
        return id;
    }

    /// <returns>Null when there is none, or no more.</returns>
    public FakeWeChatMedia? FindMedia(string? id) => id is not null && _media.TryGetValue(id, out var media) ? media : null;

    /// <summary>Three days have passed.</summary>
    public void ForgetMedia() => _media.Clear();

    private async Task MediaAsync(HttpContext http)
    {
        if (http.Request.Query["access_token"] != AccessToken)
        {
            await ErrorAsync(http, 40001, "invalid credential, access_token is invalid or not latest rid: 1-2-3");
            return;
        }

        var id = http.Request.Query["media_id"].ToString();
        if (FindMedia(id) is not { } media)
        {
            await ErrorAsync(http, 40007, "invalid media_id rid: 1-2-3");
        }
        else if (media.ContentType.StartsWith("video/", StringComparison.Ordinal))
        {
            // A film comes in a second step, from an address of its own.
            await WriteAsync(http, 200, $$"""{"video_url":"{{BaseUrl}}/played-video?media_id={{id}}"}""", "application/json");
        }
        else
        {
            await FileAsync(http, media);
        }
    }

    private Task VideoAsync(HttpContext http) =>
        FindMedia(http.Request.Query["media_id"]) is { } media ? FileAsync(http, media) : WriteAsync(http, 404, "", "text/plain");

    private static async Task FileAsync(HttpContext http, FakeWeChatMedia media)
    {
        http.Response.ContentType = media.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Uri.EscapeDataString(media.FileName)}\"";
        await http.Response.Body.WriteAsync(media.Content, http.RequestAborted);
    }
}
