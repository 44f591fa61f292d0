using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>Keeps what was asked of the API and what it answered, for who wants to look on; and fails the next calls on demand.</summary>
public sealed partial class FakeWeChat
{
    private const int LongestKept = 4000;
    private const int MostKept = 300;

    private readonly ConcurrentQueue<Func<HttpContext, Task>> _plannedCalls = new();
    private readonly ConcurrentQueue<FakeWeChatCall> _calls = new();
    private int _callNumber;

    /// <summary>After a call was answered.</summary>
    public event Action<FakeWeChatCall>? Answered;

    /// <summary>The newest calls, oldest first.</summary>
    public IReadOnlyList<FakeWeChatCall> Calls => [.. _calls];

    public int PlannedFailures => _plannedCalls.Count;

    public bool IsDown { get; private set; }

    /// <summary>The next call, whichever it is but for a token, is answered with this error.</summary>
    public void FailNextCall(int code) => _plannedCalls.Enqueue(http => ErrorAsync(http, code, $"played failure rid: 6628a0b1-{code}"));

    /// <summary>The next call ends in a page instead of an answer, as behind a broken proxy.</summary>
    public void BreakNextCall() => _plannedCalls.Enqueue(http => WriteAsync(http, 502, "<html>Bad Gateway</html>", "text/html"));

    public void ForgetFailures() => _plannedCalls.Clear();

    /// <summary>Nobody listens any more, until <see cref="ComeUpAsync"/>.</summary>
    public async Task GoDownAsync()
    {
        if (!IsDown)
        {
            IsDown = true;
            await _app.DisposeAsync();
        }
    }

    public async Task ComeUpAsync()
    {
        if (IsDown)
        {
            _app = Listener(BaseUrl);
            _app.Run(ReceiveAsync);
            await _app.StartAsync();
            IsDown = false;
        }
    }

    private static WebApplication Listener(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        var sent = await SentAsync(http.Request);
        var wire = http.Response.Body;
        await using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            if (http.Request.Path != "/cgi-bin/stable_token" && _plannedCalls.TryDequeue(out var planned))
            {
                await planned(http);
            }
            else
            {
                await AnswerAsync(http);
            }
        }
        finally
        {
            http.Response.Body = wire;
            Keep(http, sent, answer.ToArray());
        }

        await wire.WriteAsync(answer.ToArray(), http.RequestAborted);
    }

    private static async Task<string> SentAsync(HttpRequest request)
    {
        if (request.Path == "/cgi-bin/stable_token")
        {
            return "";
        }

        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            return $"{request.ContentType.Split(';')[0]}, {request.ContentLength} bytes";
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return body.Length > 0 ? body : Parameters(request);
    }

    private static string Parameters(HttpRequest request)
    {
        var shown = new QueryBuilder(request.Query.Where(part => part.Key is not ("access_token" or "secret" or "code")));
        return Uri.UnescapeDataString(shown.ToString());
    }

    private void Keep(HttpContext http, string sent, byte[] answer)
    {
        var call = new FakeWeChatCall(
            Interlocked.Increment(ref _callNumber),
            http.Request.Method,
            http.Request.Path,
            sent.Length > LongestKept ? sent[..LongestKept] : sent,
            http.Response.StatusCode,
            Value(answer, "errcode") is { } code && int.TryParse(code, out var number) ? number : null)
        {
            ToUser = Value(Encoding.UTF8.GetBytes(sent), "touser"),
            MessageId = Value(answer, "msgid"),
        };
        _calls.Enqueue(call);
        while (_calls.Count > MostKept && _calls.TryDequeue(out _))
        {
        }

        Answered?.Invoke(call);
    }

    /// <summary>A value of the first level, as text; null where the body is no such JSON.</summary>
    private static string? Value(byte[] json, string name)
    {
        try
        {
            using var body = JsonDocument.Parse(json);
            return body.RootElement is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
