using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>
/// Plays WeChat's server API on loopback: tokens, customer-service messages with WeChat's checks, and on demand every
/// failure a test wants. It is strict where WeChat is: a wrong token or secret, a body over 2048 bytes or with escaped
/// characters gets the error code WeChat would give.
/// </summary>
public sealed partial class FakeWeChat : IAsyncDisposable
{
    private WebApplication _app;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _plannedTokens = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _plannedSends = new();
    private readonly ConcurrentQueue<FakeWeChatMessage> _delivered = new();
    private readonly Channel<FakeWeChatMessage> _arriving = Channel.CreateUnbounded<FakeWeChatMessage>();
    private int _tokenNumber = 1;
    private int _tokenRequests;
    private int _sendRequests;

    private FakeWeChat(WebApplication app) => _app = app;

    /// <summary>What WeChat would answer instead of taking a message to this citizen: an errcode, 0 for taking it. A phone has its say here.</summary>
    public Func<string, int>? Judge { get; set; }

    public string AppId { get; init; } = "wx1234567890abcdef";

    public string AppSecret { get; init; } = "0123456789abcdef0123456789abcdef";

    public string BaseUrl { get; private set; } = "";

    /// <summary>The token now valid.</summary>
    public string AccessToken => $"TOKEN_{_tokenNumber}_abcdefghijklmnopqrstuvwxyz";

    public int TokenRequests => Volatile.Read(ref _tokenRequests);

    /// <summary>Also those refused or left unanswered.</summary>
    public int SendRequests => Volatile.Read(ref _sendRequests);

    /// <summary>What reached citizens' phones, in order.</summary>
    public IReadOnlyList<FakeWeChatMessage> Delivered => [.. _delivered];

    public static Task<FakeWeChat> StartAsync(CancellationToken cancel = default) => StartAsync(null, cancel);

    /// <param name="secret">Null: the one that tests know.</param>
    public static async Task<FakeWeChat> StartAsync(string? secret, CancellationToken cancel = default)
    {
        var app = Listener("http://127.0.0.1:0");
        var fake = secret is null ? new FakeWeChat(app) : new FakeWeChat(app) { AppSecret = secret };
        app.Run(fake.ReceiveAsync);
        await app.StartAsync(cancel);
        fake.BaseUrl = app.Urls.Single();
        return fake;
    }

    /// <summary>Waits for the next message that reaches a phone and has not been waited for yet.</summary>
    public async Task<FakeWeChatMessage> NextDeliveredAsync(CancellationToken cancel) => await _arriving.Reader.ReadAsync(cancel);

    /// <summary>The token in use dies at once, as when somebody forces a refresh elsewhere.</summary>
    public void KillToken() => Interlocked.Increment(ref _tokenNumber);

    public void FailNextSend(int code, string message = "failed hint: [x] rid: 6628a0b1-1f2e3d4c-0a1b2c3d") =>
        _plannedSends.Enqueue(http => ErrorAsync(http, code, message));

    public void AnswerNextSend(int status, string body, string contentType = "text/html") =>
        _plannedSends.Enqueue(http => WriteAsync(http, status, body, contentType));

    /// <summary>Takes the next message to the phone and never answers: the sender cannot know.</summary>
    public void SwallowNextAnswer() => _plannedSends.Enqueue(async http =>
    {
        Deliver(await MessageAsync(http));
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, http.RequestAborted);
        await Task.Delay(Timeout.Infinite, gone.Token);
    });

    public void FailNextToken(int code, string message = "failed rid: 6628a0b1-1f2e3d4c-0a1b2c3d") =>
        _plannedTokens.Enqueue(http => ErrorAsync(http, code, message));

    public void AnswerNextToken(int status, string body, string contentType = "text/html") =>
        _plannedTokens.Enqueue(http => WriteAsync(http, status, body, contentType));

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext http) => (http.Request.Method, http.Request.Path.Value) switch
    {
        ("POST", "/cgi-bin/stable_token") => TokenAsync(http),
        ("POST", "/cgi-bin/message/custom/send") => SendAsync(http),
        _ => MoreAsync(http),
    };

    private async Task TokenAsync(HttpContext http)
    {
        Interlocked.Increment(ref _tokenRequests);
        if (_plannedTokens.TryDequeue(out var planned))
        {
            await planned(http);
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var asked = body.RootElement;
        var code =
            asked.GetProperty("grant_type").GetString() != "client_credential" ? 40002
            : asked.GetProperty("appid").GetString() != AppId ? 40013
            : asked.GetProperty("secret").GetString() != AppSecret ? 40125
            : 0;

        await (code == 0
            ? WriteAsync(http, 200, $$"""{"access_token":"{{AccessToken}}","expires_in":7200}""", "application/json")
            : ErrorAsync(http, code, "invalid appid or secret rid: 1-2-3"));
    }

    private async Task SendAsync(HttpContext http)
    {
        Interlocked.Increment(ref _sendRequests);
        if (http.Request.Query["access_token"] != AccessToken)
        {
            await ErrorAsync(http, 40001, "invalid credential, access_token is invalid or not latest rid: 1-2-3");
            return;
        }

        if (_plannedSends.TryDequeue(out var planned))
        {
            await planned(http);
            return;
        }

        var message = await MessageAsync(http);
        var code =
            message.RawBody.Contains("\\u", StringComparison.Ordinal) ? 40033
            : message.ToUser.Length == 0 ? 40003
            : message.Text.Length == 0 ? 44004
            : Encoding.UTF8.GetByteCount(message.Text) > 2048 ? 45002
            : Judge?.Invoke(message.ToUser) ?? 0;

        if (code == 0)
        {
            Deliver(message);
        }

        await ErrorAsync(http, code, code == 0 ? "ok" : "refused rid: 1-2-3");
    }

    private void Deliver(FakeWeChatMessage message)
    {
        _delivered.Enqueue(message);
        _arriving.Writer.TryWrite(message);
    }

    private static async Task<FakeWeChatMessage> MessageAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false, true));
        var raw = await reader.ReadToEndAsync(http.RequestAborted);
        using var body = JsonDocument.Parse(raw);
        return new FakeWeChatMessage(
            body.RootElement.GetProperty("touser").GetString()!,
            body.RootElement.GetProperty("text").GetProperty("content").GetString()!,
            raw);
    }

    private static Task ErrorAsync(HttpContext http, int code, string message) =>
        WriteAsync(http, 200, $$"""{"errcode":{{code}},"errmsg":"{{message}}"}""", "application/json");

    private static Task WriteAsync(HttpContext http, int status, string body, string contentType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
