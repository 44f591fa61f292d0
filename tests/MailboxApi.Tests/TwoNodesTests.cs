using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Messaging.MailboxApi.Tests.WebChat;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests;

/// <summary>Two servers on one PostgreSQL, as behind a balancer.</summary>
public sealed partial class TwoNodesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mailbox-test-keys-").FullName;
    private MailboxServer _one = null!;
    private MailboxServer _other = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var server = await PostgresServer.FindAsync();
        Assert.SkipWhen(server is null, PostgresServer.WhyNot);
        (string, string)[] settings =
        [
            ("Database:Provider", "PostgreSql"),
            ("Database:MigrateAtStart", "true"),
            ("ConnectionStrings:Mailbox", await server!.NewDatabaseAsync()),
            ("Keys:File", Path.Combine(_folder, "mailbox.keys")),
        ];
        _one = await MailboxServer.StartAsync(settings);
        _other = await MailboxServer.StartAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_same_message_at_both_nodes_is_one_item()
    {
        using var here = _one.As("dispatcher");
        using var there = _other.As("dispatcher");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? here : there).PostAsJsonAsync(
            "/api/v1/items", new { source = "app", externalId = $"{n / 4}", text = Some.Matter }, Cancel)));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(30, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var numbers = await Task.WhenAll(answers.Select(async answer => (await answer.ReadAsync()).Text("number")));
        Assert.Equal(10, numbers.Distinct().Count());
    }

    [Fact]
    public async Task A_chat_on_one_node_goes_on_at_the_other_and_a_retry_there_says_nothing_twice()
    {
        using var here = _one.As(null);
        using var there = _other.As(null);
        var page = await WebChatPage.StartedAsync(here);
        var first = await page.SayAsync(Some.Matter, "client-1");

        var elsewhere = page.On(there);
        var again = await elsewhere.SayAsync(Some.Matter, "client-1");
        await elsewhere.SayAsync("是昨天上午的事", "client-2");

        Assert.Equal(first, again);
        var history = await page.HistoryAsync();
        Assert.Equal(5, history.Count);
        Assert.Contains("已补充", ActivitySet.TextOf(history[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_and_answered_at_one_node_appears_in_the_page_that_is_open_at_the_other()
    {
        using var here = _one.As(null);
        using var there = _other.As(null);
        var page = await WebChatPage.StartedAsync(here);
        await using var socket = await page.OpenStreamAsync();
        await socket.NextAsync();

        var elsewhere = page.On(there);
        await elsewhere.SayAsync(Some.Matter, "client-1");
        var said = await socket.NextAsync(2);
        var number = Number().Match(said[1].Texts.Single()!).Groups[1].Value;
        await AnswerAtTheOtherAsync(number);

        Assert.Contains("站台已修复。", Assert.Single((await socket.NextAsync()).Texts), StringComparison.Ordinal);
        Assert.Equal(["2", "3"], said.Select(frame => frame.Watermark));
    }

    [GeneratedRegex("编号：([0-9-]+)")]
    private static partial Regex Number();

    private async Task AnswerAtTheOtherAsync(string number)
    {
        using var dispatcher = _other.As("dispatcher");
        using var division = _other.As("division");
        using var reviewer = _other.As("reviewer");
        (await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel)).EnsureSuccessStatusCode();
        var drafted = await (await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "站台已修复。" }, Cancel)).ReadAsync();
        using var approve = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve") { Content = JsonContent.Create(new { }) };
        approve.Headers.Add("If-Match", $"\"{drafted.GetProperty("version").GetInt32()}\"");
        (await reviewer.SendAsync(approve, Cancel)).EnsureSuccessStatusCode();
    }
}
