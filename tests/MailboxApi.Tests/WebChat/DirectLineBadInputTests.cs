using System.Net;
using System.Text;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>What no client of ours sends is refused in the protocol's own form.</summary>
public sealed class DirectLineBadInputTests(WebChatServerFixture fixture) : IClassFixture<WebChatServerFixture>
{
    private readonly HttpClient _http = fixture.Server.Http;

    [Theory]
    [InlineData("""{"type":"message","text":""", 400, "MalformedData")]
    [InlineData("""{"text":"没有类型"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message","text":5}""", 400, "MalformedData")]
    [InlineData("""{"type":"message","attachments":"none"}""", 400, "MalformedData")]
    [InlineData("[]", 400, "MalformedData")]
    [InlineData("", 400, "MalformedData")]
    public async Task What_is_malformed_is_refused_in_JSON_and_leaves_nothing(string body, int status, string code)
    {
        var page = await WebChatPage.StartedAsync(_http);

        await AssertRefusedAsync(await PostRawAsync(page, Encoding.UTF8.GetBytes(body)), status, code);

        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task What_is_too_deep_too_long_too_large_or_no_UTF_8_is_refused_in_JSON()
    {
        var page = await WebChatPage.StartedAsync(_http);
        var deep = $$"""{"type":"message","value":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""";
        byte[] broken = [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        var wordy = $$"""{"type":"message","text":"{{new string('好', 20_001)}}"}""";
        var large = $$"""{"type":"message","text":"{{new string(' ', 1_500_000)}}"}""";

        await AssertRefusedAsync(await PostRawAsync(page, Encoding.UTF8.GetBytes(deep)), 400, "MalformedData");
        await AssertRefusedAsync(await PostRawAsync(page, broken), 400, "MalformedData");
        await AssertRefusedAsync(await PostRawAsync(page, Encoding.UTF8.GetBytes(wordy)), 413, "MessageSizeTooBig");
        await AssertRefusedAsync(await PostRawAsync(page, Encoding.UTF8.GetBytes(large)), 413, "MessageSizeTooBig");

        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task A_NUL_in_a_text_is_echoed_and_harms_nothing()
    {
        var page = await WebChatPage.StartedAsync(_http);

        await page.SayAsync("郑州市公交站台\0破损，请修理。");

        Assert.Equal("郑州市公交站台\0破损，请修理。", ActivitySet.TextOf((await page.HistoryAsync())[1]));
    }

    [Fact]
    public async Task An_address_that_is_not_served_answers_in_the_protocols_form()
    {
        var page = await WebChatPage.StartedAsync(_http);

        await AssertRefusedAsync(await page.SendAsync(HttpMethod.Get, "session/getsessionid"), 404, "NotFound");
        await AssertRefusedAsync(await page.SendAsync(HttpMethod.Get, $"conversations/{page.Conversation}/stream?t=x"), 400, "MalformedData");
        Assert.Equal(HttpStatusCode.NoContent, (await page.SendAsync(HttpMethod.Options, "conversations")).StatusCode);
    }

    internal static async Task AssertRefusedAsync(HttpResponseMessage response, int status, string code)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var error = JsonDocument.Parse(body).RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    private static Task<HttpResponseMessage> PostRawAsync(WebChatPage page, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return page.SendAsync(HttpMethod.Post, $"conversations/{page.Conversation}/activities", content);
    }
}
