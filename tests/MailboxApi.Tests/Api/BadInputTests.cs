using System.Net;
using System.Text;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>Whatever is sent, the answer says what is wrong and nothing is half done.</summary>
public sealed class BadInputTests(BadInputTests.Server fixture) : IClassFixture<BadInputTests.Server>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"source":"app","text":""", 400, "request.malformed")]
    [InlineData("""[1,2]""", 400, "request.malformed")]
    [InlineData("""{"source":"app"}""", 400, "text.empty")]
    [InlineData("""{"source":"app","text":"  "}""", 400, "text.empty")]
    [InlineData("""{"text":"路灯不亮"}""", 400, "source.missing")]
    [InlineData("""{"source":"nowhere","text":"路灯不亮"}""", 400, "source.unknown")]
    [InlineData("""{"source":"app","kind":"7","text":"路灯不亮"}""", 400, "kind.unknown")]
    [InlineData("""{"source":"app","kind":"wish","text":"路灯不亮"}""", 400, "kind.unknown")]
    [InlineData("""{"source":"app","kind":"complaint, report","text":"路灯不亮"}""", 400, "kind.unknown")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"0001-01-01T00:00:00Z"}""", 400, "receivedAt.early")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"yesterday"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"0001-01-01T00:00:00+08:00"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"0001-01-01T00:00:00"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"0001-01-02T00:00:00+08:00"}""", 400, "receivedAt.early")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"9999-12-31T23:59:59"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"9999-12-31T23:59:59-08:00"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"9999-12-31T23:59:59Z"}""", 400, "request.malformed")]
    [InlineData("""{"source":"app","text":"路灯不亮","receivedAt":"2999-01-01T00:00:00+08:00"}""", 400, "receivedAt.future")]
    [InlineData("{\"source\":\"app\",\"text\":\"a\\u0000b\"}", 400, "text.malformed")]
    public async Task A_message_that_cannot_be_filed_is_refused_with_its_reason(string body, int status, string code)
    {
        using var http = fixture.Mailbox.As("dispatcher");

        using var response = await http.PostAsync(
            "/api/v1/items", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (await response.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task A_text_longer_than_any_letter_is_refused_and_one_of_20_000_characters_is_not()
    {
        using var http = fixture.Mailbox.As("dispatcher");

        using var tooLong = await PostAsync(http, "/api/v1/items", $$"""{"source":"app","text":"{{new string('长', 20_001)}}"}""");
        using var longest = await PostAsync(http, "/api/v1/items", $$"""{"source":"app","text":"{{new string('长', 20_000)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_415_and_one_too_large_is_413()
    {
        using var http = fixture.Mailbox.As("dispatcher");

        using var form = await http.PostAsync("/api/v1/items", new StringContent("text=a"), Cancel);
        Assert.Equal("request.media-type", (await form.ReadAsync()).Text("code"));

        using var large = await PostAsync(http, "/api/v1/items", $$"""{"source":"app","text":"{{new string('a', 2_000_000)}}"}""");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task An_unknown_division_is_named_and_the_item_stays_where_it_is()
    {
        var number = await fixture.Mailbox.FileAsync("有件事想反映一下", assignTo: null);
        using var http = fixture.Mailbox.As("dispatcher");

        using var response = await PostAsync(http, $"/api/v1/items/{number}/assign", """{"division":"NOWHERE"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ReadAsync();
        Assert.Equal("division.unknown", problem.Text("code"));
        Assert.Contains("NOWHERE", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("registered", (await (await http.GetAsync($"/api/v1/items/{number}", Cancel)).ReadAsync()).Text("status"));
    }

    [Theory]
    [InlineData("/api/v1/items?status=lost", "status.unknown")]
    [InlineData("/api/v1/completion?from=0001-01-01&to=9999-12-31", "from.malformed")]
    [InlineData("/api/v1/completion?from=2026-01-01&to=2026-12-31&asOf=9999-12-31", "asOf.malformed")]
    [InlineData("/api/v1/items?limit=501", "limit.malformed")]
    [InlineData("/api/v1/items?limit=0", "limit.malformed")]
    [InlineData("/api/v1/items?from=2017-13-01", "from.malformed")]
    [InlineData("/api/v1/items?cursor=abc", "cursor.malformed")]
    [InlineData("/api/v1/items?overdue=perhaps", "request.malformed")]
    [InlineData("/api/v1/deliveries?state=gone", "state.unknown")]
    public async Task A_query_that_means_nothing_is_400(string path, string code)
    {
        using var http = fixture.Mailbox.As(path.Contains("/completion", StringComparison.Ordinal) ? "manager" : "dispatcher");

        using var response = await http.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await response.ReadAsync()).Text("code"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "")]
    [InlineData("POST", "/api/v1/nothing", 404, "")]
    [InlineData("GET", "/api/v1/route", 405, "POST")]
    [InlineData("DELETE", "/api/v1/items/2026-000001", 405, "GET")]
    public async Task An_unknown_path_is_404_and_a_wrong_method_405_with_the_right_one(string method, string path, int status, string allow)
    {
        using var http = fixture.Mailbox.As("dispatcher");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await http.SendAsync(request, Cancel);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(allow, string.Join(",", response.Content.Headers.Allow));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("note", "text.malformed", "a\\u0000b")]
    [InlineData("note", "text.long", null)]
    public async Task Words_of_colleagues_are_held_to_the_same_limits(string act, string code, string? words)
    {
        var number = await fixture.Mailbox.FileAsync(assignTo: null);
        using var http = fixture.Mailbox.As("dispatcher");

        using var response = await PostAsync(http, $"/api/v1/items/{number}/{act}", $$"""{"text":"{{words ?? new string('长', 20_001)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await response.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task Words_to_search_for_are_no_letters()
    {
        using var http = fixture.Mailbox.As("dispatcher");

        using var response = await PostAsync(http, "/api/v1/items/search", $$"""{"q":"{{new string('长', 60_000)}}"}""");

        Assert.Equal("q.long", (await response.ReadAsync()).Text("code"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://evil.example")]
    public async Task A_write_with_a_cookie_from_another_site_is_refused(string header, string value)
    {
        using var http = fixture.Mailbox.As(null);
        http.DefaultRequestHeaders.Add(header, value);

        using var response = await PostAsync(http, "/api/v1/items", """{"source":"app","text":"路灯不亮"}""");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task An_item_that_does_not_exist_is_404_as_is_one_that_may_not_be_seen()
    {
        var number = await fixture.Mailbox.FileAsync(assignTo: "EXP");
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var other = fixture.Mailbox.As("other-division");

        Assert.Equal(HttpStatusCode.NotFound, (await dispatcher.GetAsync("/api/v1/items/2026-999999", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/items/{number}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(other, $"/api/v1/items/{number}/take", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await dispatcher.GetAsync("/api/v1/nothing", Cancel)).StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string json) =>
        http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), Cancel);

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Mailbox = await MailboxServer.StartAsync();

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
