using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.MailboxApi.Notify;

/// <summary>企业微信群机器人: one group of the office. Its address holds its key, so nothing of it is ever logged.</summary>
internal sealed partial class WorkWeChatWay(HttpClient http, NotifyOptions options, ILogger<WorkWeChatWay> log) : INoticeWay
{
    /// <summary>Bytes of UTF-8 that a text may have (developer.work.weixin.qq.com/document/path/91770).</summary>
    internal const int LongestText = 2048;

    /// <summary>Chinese goes out as it is: escaped it would be three times as long.</summary>
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What passes by itself: busy, and more than 20 messages a minute.</summary>
    private static readonly int[] Passing = [-1, 45009];

    public NoticeWay Way => NoticeWay.WorkWeChat;

    public async Task<NoticeOutcome> SendAsync(string? address, NoticeMessage notice, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(
                options.Robot, new { msgtype = "text", text = new { content = Fitting($"{notice.Subject}\n{notice.Body}") } }, Raw, cancel);
            return answer.IsSuccessStatusCode
                ? Outcome(await answer.Content.ReadAsStringAsync(cancel))
                : new NoticeOutcome.TryLater($"The robot answered HTTP {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException broken)
        {
            LogFailed(broken.HttpRequestError);
            return broken.InnerException is SocketException || broken.HttpRequestError
                is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new NoticeOutcome.TryLater("The robot could not be reached.")
                : new NoticeOutcome.Unknown("The line to the robot broke.");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new NoticeOutcome.Unknown("The robot did not answer in time.");
        }
    }

    private static NoticeOutcome Outcome(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("errcode").GetInt32() switch
            {
                0 => new NoticeOutcome.Sent(),
                var code when Passing.Contains(code) => new NoticeOutcome.TryLater($"The robot answered {code}."),
                var code => new NoticeOutcome.Refused($"The robot answered {code}."),
            };
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new NoticeOutcome.TryLater("What answered is not the robot.");
        }
    }

    /// <summary>Whole lines only; the rest stands in the workbench.</summary>
    private static string Fitting(string text)
    {
        while (Encoding.UTF8.GetByteCount(text) > LongestText && text.TrimEnd('\n').LastIndexOf('\n') is > 0 and var end)
        {
            text = text[..end];
        }

        return text;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The group's robot failed: {Error}")]
    private partial void LogFailed(HttpRequestError error);
}
