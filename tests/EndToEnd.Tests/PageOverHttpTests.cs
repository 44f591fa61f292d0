using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.EndToEnd.Tests;

public sealed partial class PageOverHttpTests(RunningMailbox mailbox) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = mailbox.Address };

    [Fact]
    public async Task The_page_allows_no_script_of_others_and_no_inline_script()
    {
        using var page = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Every_answer_carries_a_nonce_of_its_own()
    {
        var first = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var second = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.NotEqual(Nonce().Match(first).Value, Nonce().Match(second).Value);
    }

    [Fact]
    public async Task The_page_asks_nobody_else_for_anything()
    {
        var page = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("""(src|href)="(https?:)?//""", page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_chat_and_the_pages_own_files_are_served_from_here()
    {
        foreach (var file in (string[])["webchat.js", "webchat.js.LICENSE.txt", "page.js", "page.css", "icon.svg"])
        {
            using var answer = await _client.GetAsync($"/webchat/{file}", TestContext.Current.CancellationToken);

            Assert.True(answer.IsSuccessStatusCode, $"{file}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Outside_a_demonstration_the_page_is_told_so()
    {
        using var told = JsonDocument.Parse(await _client.GetStringAsync("/page-info", TestContext.Current.CancellationToken));

        Assert.Equal("河南省交通运输厅", told.RootElement.GetProperty("department").GetString());
        Assert.False(told.RootElement.GetProperty("demo").GetBoolean());
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("data-nonce=\"[^\"]{20,}\"")]
    private static partial Regex Nonce();
}
