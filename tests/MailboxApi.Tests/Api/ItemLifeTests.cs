using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>An item's life as an integrator sees it over REST.</summary>
public sealed class ItemLifeTests(ItemLifeTests.Server fixture) : IClassFixture<ItemLifeTests.Server>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_is_told_once_and_stands_nowhere_else()
    {
        using var intake = fixture.Mailbox.As("intake");
        var body = new { source = "app", externalId = "X-1", text = "机场高速出口标志不清" };

        using var first = await intake.PostAsJsonAsync("/api/v1/items", body, Cancel);
        using var again = await intake.PostAsJsonAsync("/api/v1/items", body, Cancel);
        var filed = await first.ReadAsync();
        var code = filed.Text("code")!;

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Matches("^[0-9A-Z]{10}$", code);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await again.ReadAsync()).GetProperty("code").ValueKind);
        Assert.Equal(filed.Text("number"), (await again.ReadAsync()).Text("number"));
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        Assert.DoesNotContain(code, await dispatcher.GetStringAsync($"/api/v1/items/{filed.Text("number")}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await dispatcher.GetStringAsync("/api/v1/items", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_files_for_its_own_source_only()
    {
        using var intake = fixture.Mailbox.As("intake");

        using var response = await intake.PostAsJsonAsync("/api/v1/items", new { source = "weibo", text = "路灯不亮" }, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_is_signed_is_what_was_read()
    {
        var number = await fixture.Mailbox.FileAsync();
        using var division = fixture.Mailbox.As("division");
        using var reviewer = fixture.Mailbox.As("reviewer");
        await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "第一稿" }, Cancel);
        using var read = await reviewer.GetAsync($"/api/v1/items/{number}", Cancel);
        var etag = read.Headers.ETag!.Tag;
        await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "第二稿" }, Cancel);

        using var without = await reviewer.PostAsync($"/api/v1/items/{number}/approve", null, Cancel);
        using var stale = await SignAsync(reviewer, number, etag);
        using var readAgain = await reviewer.GetAsync($"/api/v1/items/{number}", Cancel);
        using var fresh = await SignAsync(reviewer, number, readAgain.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Equal("第二稿", (await fresh.ReadAsync()).Text("answer"));
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_whatever_their_roles()
    {
        var number = await fixture.Mailbox.FileAsync();
        using var everything = fixture.Mailbox.As("everything");
        using var drafted = await everything.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "自拟自签" }, Cancel);

        using var signed = await SignAsync(everything, number, drafted.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.Conflict, signed.StatusCode);
        Assert.Equal("answer.own", (await signed.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task A_division_sees_the_matter_and_nothing_of_the_person()
    {
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var filed = await dispatcher.PostAsJsonAsync(
            "/api/v1/items",
            new { source = "letter", text = "我是司机张建国，收费站多收费", submitter = new { name = "张建国", phone = "13812345678" } },
            Cancel);
        var number = (await filed.ReadAsync()).Text("number");
        await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel);
        using var division = fixture.Mailbox.As("division");

        var seen = await division.GetStringAsync($"/api/v1/items/{number}", Cancel);

        Assert.Contains("收费站多收费", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("张建国", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_reads_lists_with_persons_masked()
    {
        await fixture.Mailbox.FileAsync("请回电13987654321，车牌豫A12345被误扣费", assignTo: null);
        using var manager = fixture.Mailbox.As("manager");

        var list = await manager.GetStringAsync("/api/v1/items?limit=500", Cancel);

        Assert.Contains("被误扣费", list, StringComparison.Ordinal);
        Assert.DoesNotContain("13987654321", list, StringComparison.Ordinal);
        Assert.DoesNotContain("豫A12345", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        for (var i = 0; i < 5; i++)
        {
            await fixture.Mailbox.FileAsync($"第{i}件：路面坑洼", "email", assignTo: null);
        }

        using var dispatcher = fixture.Mailbox.As("dispatcher");
        var numbers = new List<string?>();
        var cursor = "";
        do
        {
            var page = await (await dispatcher.GetAsync($"/api/v1/items?source=email&limit=2&cursor={cursor}", Cancel)).ReadAsync();
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("number")));
            cursor = page.Text("next");
        }
        while (cursor is not null);

        Assert.Equal(5, numbers.Count);
        Assert.Equal(5, numbers.Distinct().Count());
    }

    [Fact]
    public async Task A_two_character_word_is_found()
    {
        var number = await fixture.Mailbox.FileAsync("渡口停航三个月了", "visit", assignTo: null);
        using var dispatcher = fixture.Mailbox.As("dispatcher");

        using var found = await dispatcher.PostAsJsonAsync("/api/v1/items/search", new { q = "渡口" }, Cancel);

        Assert.Contains(number, await found.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_without_offset_is_China_time()
    {
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var filed = await dispatcher.PostAsJsonAsync(
            "/api/v1/items", new { source = "letter", text = "路灯不亮", receivedAt = "2018-01-01T00:30:00" }, Cancel);
        var number = (await filed.ReadAsync()).Text("number");

        using var item = await dispatcher.GetAsync($"/api/v1/items/{number}", Cancel);

        Assert.Equal("2018-01-01T00:30:00.000+08:00", (await item.ReadAsync()).Text("receivedAt"));
        Assert.StartsWith("2018-", number, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SignAsync(HttpClient http, string number, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve");
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await http.SendAsync(request, Cancel);
    }

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Mailbox = await MailboxServer.StartAsync();

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
