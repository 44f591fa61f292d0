using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace Messaging.MailboxApi.Tests.WebChat;

public sealed class DirectLineAccessTests(WebChatServerFixture fixture) : IClassFixture<WebChatServerFixture>
{
    private const string Secret = "the portal's own secret";
    private readonly HttpClient _http = fixture.Server.Http;

    [Theory]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("null")]
    public async Task Without_a_token_nothing_opens(string token)
    {
        var page = await WebChatPage.StartedAsync(_http);
        page.Token = token;

        foreach (var (method, path) in Guarded(page.Conversation))
        {
            await DirectLineBadInputTests.AssertRefusedAsync(await page.SendAsync(method, path), 401, "Unauthorized");
        }
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        var mine = await WebChatPage.StartedAsync(_http);
        var theirs = await WebChatPage.StartedAsync(_http);
        await theirs.SayAsync("我的电话是13800000000");

        foreach (var (method, path) in Guarded(theirs.Conversation).Where(guarded => guarded.Path.Contains(theirs.Conversation, StringComparison.Ordinal)))
        {
            var response = await mine.SendAsync(method, path, WebChatPage.Message("你好", "x"));
            Assert.DoesNotContain("13800000000", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await DirectLineBadInputTests.AssertRefusedAsync(response, 403, "BadArgument");
        }

        Assert.Equal(3, (await theirs.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_forged_token_opens_nothing()
    {
        var page = await WebChatPage.StartedAsync(_http);
        var parts = page.Token.Split('.');
        var payload = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]));
        var otherUser = System.Buffers.Text.Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(payload.Replace(page.User, "dl_victim", StringComparison.Ordinal)));
        var noAlgorithm = System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none"}"""u8);

        foreach (var forged in (string[])[$"{parts[0]}.{otherUser}.{parts[2]}", $"{noAlgorithm}.{parts[1]}.", $"{parts[0]}.{parts[1]}.AAAA"])
        {
            page.Token = forged;
            foreach (var (method, path) in Guarded(page.Conversation))
            {
                await DirectLineBadInputTests.AssertRefusedAsync(await page.SendAsync(method, path), 403, "BadArgument");
            }
        }
    }

    [Fact]
    public async Task A_socket_opens_for_its_own_fresh_stream_token_only()
    {
        var page = await WebChatPage.StartedAsync(_http);
        var other = await WebChatPage.StartedAsync(_http);
        var url = page.StreamUrl[..(page.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)];

        Assert.Equal(HttpStatusCode.Forbidden, await TryOpenAsync(url + page.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await TryOpenAsync(url + "forged"));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryOpenAsync(url[..^3]));
        Assert.Equal(
            HttpStatusCode.Forbidden, await TryOpenAsync(other.StreamUrl.Replace(other.Conversation, page.Conversation, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await TryOpenAsync(page.StreamUrl));
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://portal.example.gov.cn", HttpStatusCode.SwitchingProtocols)]
    [InlineData(null, HttpStatusCode.SwitchingProtocols)]
    public async Task A_socket_opens_for_the_pages_of_listed_sites(string? origin, HttpStatusCode expected)
    {
        await using var server = await WebChatServer.StartAsync(("DirectLine:AllowedOrigins:0", "https://portal.example.gov.cn"));
        var page = await WebChatPage.StartedAsync(server.Http);

        Assert.Equal(expected, await TryOpenAsync(page.StreamUrl, origin));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await TryOpenAsync(page.StreamUrl, server.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Other_sites_that_are_listed_read_answers_and_errors_and_no_others_do()
    {
        await using var server = await WebChatServer.StartAsync(("DirectLine:AllowedOrigins:0", "https://portal.example.gov.cn"));

        using var preflight = Request(HttpMethod.Options, "conversations/any/activities", "https://portal.example.gov.cn");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        var allowed = await server.Http.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("7200", Header(allowed, "Access-Control-Max-Age"));
        Assert.Equal("https://portal.example.gov.cn", Header(allowed, "Access-Control-Allow-Origin"));
        foreach (var name in (string[])["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"])
        {
            Assert.Contains(name, Header(allowed, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        }

        using var generate = Request(HttpMethod.Post, "tokens/generate", "https://portal.example.gov.cn");
        Assert.Equal("https://portal.example.gov.cn", Header(await SendAsync(server, generate), "Access-Control-Allow-Origin"));
        using var refused = Request(HttpMethod.Post, "tokens/refresh", "https://portal.example.gov.cn");
        var error = await SendAsync(server, refused);
        Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
        Assert.Equal("https://portal.example.gov.cn", Header(error, "Access-Control-Allow-Origin"));
        using var stranger = Request(HttpMethod.Post, "tokens/generate", "https://evil.example");
        Assert.Equal("", Header(await SendAsync(server, stranger), "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Who_has_the_secret_names_the_user_and_nobody_else_does()
    {
        await using var server = await WebChatServer.StartAsync(("DirectLine:Secret", Secret), ("DirectLine:Anonymous", "false"));

        await DirectLineBadInputTests.AssertRefusedAsync(await GenerateAsync(server, credential: null), 401, "Unauthorized");
        await DirectLineBadInputTests.AssertRefusedAsync(await GenerateAsync(server, "a wrong secret"), 403, "Forbidden");
        var granted = await WebChatPage.ReadAsync(await GenerateAsync(server, Secret));

        var page = new WebChatPage(server.Http) { Token = granted.GetProperty("token").GetString()! };
        Assert.Equal(HttpStatusCode.Created, await page.StartAsync());
        Assert.Equal(granted.GetProperty("conversationId").GetString(), page.Conversation);
        await page.SayAsync("你好");
        Assert.Equal("portal-42", (await page.HistoryAsync())[1].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_stranger_is_given_a_name_whatever_it_asks_for()
    {
        var granted = await WebChatPage.ReadAsync(await GenerateAsync(fixture.Server, credential: null));

        Assert.DoesNotContain("portal-42", granted.GetRawText(), StringComparison.Ordinal);
        var page = new WebChatPage(_http) { Token = granted.GetProperty("token").GetString()! };
        await page.StartAsync();
        var user = (await page.HistoryAsync())[0].GetProperty("recipient").GetProperty("id").GetString();
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_public_address_the_stream_is_there_and_under_TLS()
    {
        await using var server = await WebChatServer.StartAsync(("Public:BaseUrl", "https://mailbox.example.gov.cn/chat/"));

        var page = await WebChatPage.StartedAsync(server.Http);

        Assert.StartsWith(
            $"wss://mailbox.example.gov.cn/chat/v3/directline/conversations/{page.Conversation}/stream?watermark=&t=", page.StreamUrl, StringComparison.Ordinal);
    }

    private static (HttpMethod Method, string Path)[] Guarded(string conversation) =>
    [
        (HttpMethod.Post, "tokens/refresh"),
        (HttpMethod.Post, "conversations"),
        (HttpMethod.Get, $"conversations/{conversation}?watermark="),
        (HttpMethod.Get, $"conversations/{conversation}/activities"),
        (HttpMethod.Post, $"conversations/{conversation}/activities"),
    ];

    private static async Task<HttpStatusCode> TryOpenAsync(string url, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    private static async Task<HttpResponseMessage> GenerateAsync(WebChatServer server, string? credential)
    {
        using var request = Request(HttpMethod.Post, "tokens/generate", origin: null);
        request.Content = new StringContent("""{"user":{"id":"portal-42","name":"张三"}}""", Encoding.UTF8, "application/json");
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        return await SendAsync(server, request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? origin)
    {
        var request = new HttpRequestMessage(method, $"v3/directline/{path}");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }

    private static Task<HttpResponseMessage> SendAsync(WebChatServer server, HttpRequestMessage request) =>
        server.Http.SendAsync(request, TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
