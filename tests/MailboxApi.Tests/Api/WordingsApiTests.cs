using System.Net;
using System.Net.Http.Json;

namespace Messaging.MailboxApi.Tests.Api;

public sealed class WordingsApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wording_is_written_approved_shown_to_anybody_changed_and_withdrawn()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var division = mailbox.As("division");
        using var reviewer = mailbox.As("reviewer");
        using var anybody = mailbox.As(null);

        using var written = await division.PostAsJsonAsync("/api/v1/wordings", Body("**到**网点[看](https://etc.example.cn)"), Cancel);
        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        var path = written.Headers.Location!.ToString();
        Assert.Equal("\"1\"", written.Headers.ETag!.Tag);
        Assert.Empty((await anybody.GetFromJsonAsync<object[]>("/api/v1/faq", Cancel))!);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await PostAsync(reviewer, $"{path}/approve")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PostAsync(reviewer, $"{path}/approve", 7)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(reviewer, $"{path}/approve", 1)).StatusCode);
        using var offered = await anybody.GetAsync("/api/v1/faq?q=etc", Cancel);
        var faq = (await offered.ReadAsync())[0];
        Assert.Equal("到网点看（https://etc.example.cn）", faq.GetProperty("text").GetString());
        Assert.Contains("<strong>到</strong>", faq.GetProperty("html").GetString(), StringComparison.Ordinal);

        using var changed = await division.PutAsJsonAsync(path, Body("改了"), Cancel);
        Assert.Equal(2, (await changed.ReadAsync()).GetProperty("pending").GetInt32());
        using var waiting = await reviewer.GetAsync("/api/v1/wordings?waiting=true&state=approved&kind=faq&division=EXP&q=ETC", Cancel);
        Assert.Equal(1, (await waiting.ReadAsync())[0].GetProperty("live").GetInt32());

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(reviewer, $"{path}/withdraw", 3)).StatusCode);
        Assert.Empty((await anybody.GetFromJsonAsync<object[]>("/api/v1/faq", Cancel))!);
        using var refused = await PostAsync(reviewer, $"{path}/approve", 4);
        Assert.Equal((HttpStatusCode.Conflict, "wording.none"), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_author_who_may_approve_does_not_approve_their_own()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var both = mailbox.As("everything");
        using var written = await both.PostAsJsonAsync("/api/v1/wordings", Body("正文"), Cancel);

        using var refused = await PostAsync(both, $"{written.Headers.Location}/approve", 1);

        Assert.Equal((HttpStatusCode.Conflict, "wording.own"), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""{"kind":"secret","topic":"x","title":"x","text":"x"}""", "kind.unknown")]
    [InlineData("""{"topic":"x","title":"x","text":"x","from":"morgen"}""", "from.malformed")]
    [InlineData("""{"topic":"x","title":"x"}""", "wording.text")]
    [InlineData("""{"topic":"x","title":"x","text":"x","from":"2026-02-01","to":"2026-01-01"}""", "wording.validity")]
    [InlineData("""{"topic":"x","title":"x","text":"x","division":"NOWHERE"}""", "division.unknown")]
    public async Task A_wrong_body_is_400_with_its_code(string body, string code)
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var dispatcher = mailbox.As("dispatcher");

        using var refused = await dispatcher.PostAsync(
            "/api/v1/wordings", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("code").GetString()));
    }

    private static object Body(string text) => new { kind = "faq", topic = "ETC 退费", title = "ETC多扣费怎么退", text, division = "EXP" };

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, int? version = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (version is { } read)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{read}\"");
        }

        return http.SendAsync(request, Cancel);
    }
}
