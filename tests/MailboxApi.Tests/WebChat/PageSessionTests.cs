using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>How our own page comes back to its conversation, and how it ends it.</summary>
public sealed class PageSessionTests(PageSessionTests.Server fixture) : IClassFixture<PageSessionTests.Server>
{
    private const string Session = "/webchat/session";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_leads_back_to_the_conversation_and_nothing_else_does()
    {
        using var page = Browser();
        var first = await OpenAsync(page, new { });

        var again = await OpenAsync(page, new { ticket = first.Text("ticket") });
        var stranger = await OpenAsync(page, new { });
        var forged = await OpenAsync(page, new { ticket = first.Text("token") });

        Assert.Equal((first.Text("conversationId"), false), (again.Text("conversationId"), again.GetProperty("isNew").GetBoolean()));
        Assert.NotEqual(first.Text("conversationId"), stranger.Text("conversationId"));
        Assert.NotEqual(first.Text("conversationId"), forged.Text("conversationId"));
    }

    [Fact]
    public async Task A_ticket_is_no_token()
    {
        using var page = Browser();
        var opened = await OpenAsync(page, new { });
        page.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.Text("ticket"));

        using var answer = await page.PostAsync("/v3/directline/conversations", null, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_ended_conversation_is_open_to_no_token_ticket_or_cookie()
    {
        using var page = Browser();
        var opened = await OpenAsync(page, new { own = true });
        page.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.Text("token"));
        (await page.PostAsync("/v3/directline/conversations", null, Cancel)).EnsureSuccessStatusCode();
        var conversation = $"/v3/directline/conversations/{opened.Text("conversationId")}";

        using var ended = await page.PostAsJsonAsync($"{Session}/end", new { ticket = opened.Text("ticket") }, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await page.PostAsync("/v3/directline/conversations", null, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await page.GetAsync(conversation, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await page.GetAsync($"{conversation}/activities", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await page.PostAsJsonAsync($"{conversation}/activities", new { type = "message", text = "您好" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.PostAsync("/v3/directline/tokens/refresh", null, Cancel)).StatusCode);
        page.DefaultRequestHeaders.Authorization = null;
        Assert.NotEqual(opened.Text("conversationId"), (await OpenAsync(page, new { ticket = opened.Text("ticket") })).Text("conversationId"));
    }

    [Fact]
    public async Task The_own_device_keeps_a_cookie_that_no_script_and_no_other_site_uses()
    {
        using var page = Browser();
        using var answer = await page.PostAsJsonAsync(Session, new { own = true }, Cancel);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        var conversation = (await answer.ReadAsync()).Text("conversationId");

        var again = await OpenAsync(page, new { });
        var noLonger = await OpenAsync(page, new { own = false });
        var after = await OpenAsync(page, new { });

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/webchat/session", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((conversation, true), (again.Text("conversationId"), again.GetProperty("own").GetBoolean()));
        Assert.Equal((conversation, false), (noLonger.Text("conversationId"), noLonger.GetProperty("own").GetBoolean()));
        Assert.NotEqual(conversation, after.Text("conversationId"));
    }

    [Fact]
    public async Task Another_sites_form_ends_nothing()
    {
        using var page = Browser();

        using var form = await page.PostAsync($"{Session}/end", new FormUrlEncodedContent([new("ticket", "x")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
    }

    [Fact]
    public async Task Where_strangers_get_no_tokens_the_page_gets_none_either()
    {
        await using var closed = await MailboxServer.StartAsync(("DirectLine:Anonymous", "false"), ("DirectLine:Secret", "a-secret-of-the-portal-0123456789"));
        using var page = new HttpClient { BaseAddress = closed.Address };

        using var answer = await page.PostAsJsonAsync(Session, new { }, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private HttpClient Browser() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = fixture.Mailbox.Address };

    private static async Task<JsonElement> OpenAsync(HttpClient page, object asked)
    {
        using var answer = await page.PostAsJsonAsync(Session, asked, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Mailbox = await MailboxServer.StartAsync();

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
