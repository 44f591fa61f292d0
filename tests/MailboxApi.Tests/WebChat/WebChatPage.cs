using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>One citizen's page, speaking Direct Line over HTTP as the real clients do.</summary>
internal sealed class WebChatPage(HttpClient http)
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web);

    public string Conversation { get; private set; } = "";

    public string Token { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    public string User { get; private set; } = "";

    public static async Task<WebChatPage> StartedAsync(HttpClient http)
    {
        var page = new WebChatPage(http);
        await page.GenerateAsync();
        await page.StartAsync();
        return page;
    }

    public async Task GenerateAsync()
    {
        var granted = await ReadAsync(await SendAsync(HttpMethod.Post, "tokens/generate", new { }));
        Take(granted);
        User = JsonDocument.Parse(Decode(Token.Split('.')[1])).RootElement.GetProperty("user").GetString()!;
    }

    public async Task<HttpStatusCode> StartAsync()
    {
        var response = await SendAsync(HttpMethod.Post, "conversations", new { locale = "zh-CN" });
        Take(await ReadAsync(response));
        return response.StatusCode;
    }

    /// <summary>The same conversation, through another node.</summary>
    public WebChatPage On(HttpClient node) => new(node) { Conversation = Conversation, Token = Token, User = User, StreamUrl = StreamUrl };

    /// <summary>What directlinejs does after a cut, and with an empty watermark after a reload.</summary>
    public async Task ResumeAsync(string watermark = "") =>
        Take(await ReadAsync(await SendAsync(HttpMethod.Get, $"conversations/{Conversation}?watermark={watermark}")));

    /// <summary>Says something and gives the id the server answers with.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var answer = await ReadAsync(await PostAsync(Message(text, clientActivityId ?? Guid.NewGuid().ToString("N"))));
        return answer.GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", activity);

    public async Task<ActivitySet> ActivitiesAsync(string? watermark = null)
    {
        var query = watermark is null ? "" : $"?watermark={watermark}";
        return ActivitySet.Of(await ReadAsync(await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities{query}")));
    }

    /// <summary>Everything there is, page by page until a page is empty.</summary>
    public async Task<IReadOnlyList<JsonElement>> HistoryAsync()
    {
        List<JsonElement> all = [];
        var watermark = "";
        while (await ActivitiesAsync(watermark) is { Activities.Count: > 0 } page)
        {
            all.AddRange(page.Activities);
            watermark = page.Watermark!;
        }

        return all;
    }

    public Task<WebChatSocket> OpenStreamAsync() => WebChatSocket.OpenAsync(new Uri(StreamUrl));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body, options: _readable));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, $"v3/directline/{path}") { Content = body };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static object Message(string text, string clientActivityId) => new
    {
        type = "message",
        text,
        textFormat = "plain",
        locale = "zh-CN",
        channelId = "webchat",
        from = new { id = "whoever", name = "", role = "user" },
        localTimestamp = "2026-03-02T09:15:04.221+08:00",
        localTimezone = "Asia/Shanghai",
        channelData = new { clientActivityID = clientActivityId, attachmentSizes = Array.Empty<int>() },
        attachments = Array.Empty<object>(),
        entities = new[] { new { type = "ClientCapabilities", requiresBotState = true } },
    };

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private void Take(JsonElement granted)
    {
        Conversation = granted.GetProperty("conversationId").GetString()!;
        Token = granted.GetProperty("token").GetString()!;
        StreamUrl = granted.TryGetProperty("streamUrl", out var url) ? url.GetString()! : StreamUrl;
    }

    private static string Decode(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));
}
