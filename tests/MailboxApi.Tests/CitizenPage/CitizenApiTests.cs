using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.CitizenPage;

/// <summary>What a citizen does over HTTP without a conversation.</summary>
public sealed class CitizenApiTests(CitizenApiTests.Server fixture) : IClassFixture<CitizenApiTests.Server>
{
    private const string Base = "/api/v1/citizen";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_goes_its_whole_way_from_letter_to_rating()
    {
        using var citizen = fixture.Mailbox.As(null);
        var (number, code) = await WriteAsync(citizen);
        await AnswerAsync(number);

        using var found = await LookUpAsync(citizen, number, code);
        var item = await found.ReadAsync();

        Assert.Equal("completed", item.Text("status"));
        Assert.Equal("已为您退回。", item.Text("answer"));
        Assert.True(item.GetProperty("may").GetProperty("rate").GetBoolean());
        Assert.Contains("已登记", item.GetProperty("history").EnumerateArray().Select(step => step.Text("text")));
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        var deliveries = await dispatcher.GetStringAsync("/api/v1/deliveries?state=read", Cancel);
        Assert.Contains(number, deliveries, StringComparison.Ordinal);

        citizen.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", item.Text("token"));
        using var rated = await citizen.PostAsJsonAsync($"{Base}/rating", new { score = 5, comment = "很快" }, Cancel);
        using var again = await citizen.PostAsJsonAsync($"{Base}/rating", new { score = 1 }, Cancel);

        Assert.Equal(5, (await rated.ReadAsync()).GetProperty("score").GetInt32());
        Assert.Equal("rating.twice", (await again.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task The_citizen_sees_the_own_words_and_nothing_of_the_office()
    {
        using var citizen = fixture.Mailbox.As(null);
        var (number, code) = await WriteAsync(citizen);
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel);
        using var division = fixture.Mailbox.As("division");
        await division.PostAsJsonAsync($"/api/v1/items/{number}/note", new { text = "内部批注" }, Cancel);
        await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "尚未签发的稿" }, Cancel);

        var seen = await (await LookUpAsync(citizen, number, code)).Content.ReadAsStringAsync(Cancel);

        Assert.Contains(Some.Matter, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("内部批注", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未签发的稿", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(code, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("member:", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_code_are_one_answer_and_ten_close_the_number()
    {
        using var citizen = fixture.Mailbox.As(null);
        var (number, code) = await WriteAsync(citizen);

        using var unknown = await LookUpAsync(citizen, "2026-999999", "AAAAAAAAAA");
        using var wrong = await LookUpAsync(citizen, number, "AAAAAAAAAA");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(await WithoutTraceAsync(unknown), await WithoutTraceAsync(wrong));
        for (var more = 0; more < 8; more++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await LookUpAsync(citizen, number, "no code")).StatusCode);
        }

        using var tenth = await LookUpAsync(citizen, number, "AAAAAAAAAA");
        using var right = await LookUpAsync(citizen, number, code);

        Assert.Equal(HttpStatusCode.TooManyRequests, tenth.StatusCode);
        Assert.Equal("lookup.closed", (await right.ReadAsync()).Text("code"));
        Assert.True(right.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(55));
    }

    [Theory]
    [InlineData("rating", """{"score":5}""")]
    [InlineData("urge", "")]
    [InlineData("supplement", """{"text":"x"}""")]
    [InlineData("withdraw", "")]
    public async Task Nothing_is_done_without_the_token_of_a_look_up(string act, string body)
    {
        using var citizen = fixture.Mailbox.As(null);
        var content = body.Length > 0 ? new StringContent(body, System.Text.Encoding.UTF8, "application/json") : null;

        using var without = await citizen.PostAsync($"{Base}/{act}", content, Cancel);
        citizen.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "2026-000001.9999999999.abc");
        using var forged = await citizen.PostAsync($"{Base}/{act}", content, Cancel);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (without.StatusCode, forged.StatusCode));
    }

    [Fact]
    public async Task A_letter_comes_with_its_photo_which_only_a_link_opens()
    {
        using var citizen = fixture.Mailbox.As(null);
        using var form = Form(new { text = Some.Matter, submitter = new { name = "王小明", phone = "13800138000" } }, SomeFiles.Png, "路面.png");

        using var filed = await citizen.PostAsync($"{Base}/items", form, Cancel);
        var receipt = await filed.ReadAsync();
        var item = await (await LookUpAsync(citizen, receipt.Text("number")!, receipt.Text("code")!)).ReadAsync();
        var file = item.GetProperty("files").EnumerateArray().Single();

        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        Assert.Equal(("路面.png", "image/png"), (file.Text("name"), file.Text("type")));
        Assert.Equal(SomeFiles.Png, await citizen.GetByteArrayAsync(file.Text("link"), Cancel));
        Assert.Equal(HttpStatusCode.Unauthorized, (await citizen.GetAsync(file.Text("link")!.Split('?')[0], Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_no_picture_or_document_or_too_much_is_refused_and_nothing_is_filed()
    {
        using var citizen = fixture.Mailbox.As(null);
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var page = Form(new { text = "不应登记甲" }, SomeFiles.Text("<html><script>1</script></html>"), "a.png");
        using var large = Form(new { text = "不应登记乙" }, [.. SomeFiles.Png, .. new byte[10 * 1024 * 1024]], "a.png");
        using var many = Form(new { text = "不应登记丙" }, SomeFiles.Png, "a.png", copies: 6);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await citizen.PostAsync($"{Base}/items", page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await citizen.PostAsync($"{Base}/items", large, Cancel)).StatusCode);
        Assert.Equal("file.many", (await (await citizen.PostAsync($"{Base}/items", many, Cancel)).ReadAsync()).Text("code"));
        Assert.DoesNotContain("不应登记", await dispatcher.GetStringAsync("/api/v1/items?limit=500", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_urges_and_withdraws_with_the_token()
    {
        using var citizen = fixture.Mailbox.As(null);
        var (number, code) = await WriteAsync(citizen);
        var item = await (await LookUpAsync(citizen, number, code)).ReadAsync();
        citizen.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", item.Text("token"));

        using var urged = await citizen.PostAsync($"{Base}/urge", null, Cancel);
        using var again = await citizen.PostAsync($"{Base}/urge", null, Cancel);
        using var withdrawn = await citizen.PostAsync($"{Base}/withdraw", null, Cancel);

        Assert.False((await urged.ReadAsync()).GetProperty("may").GetProperty("urge").GetBoolean());
        Assert.Equal("urge.again", (await again.ReadAsync()).Text("code"));
        Assert.Equal("withdrawn", (await withdrawn.ReadAsync()).Text("status"));
    }

    [Theory]
    [InlineData("""{"title":"x"}""", "text.empty")]
    [InlineData("""{"text":"路灯不亮","kind":"wish"}""", "kind.unknown")]
    [InlineData("""{"text":"路灯不亮","formToken":"1"}""", "form.token")]
    public async Task A_letter_that_cannot_be_filed_is_refused_with_its_reason(string body, string code)
    {
        using var citizen = fixture.Mailbox.As(null);

        using var response = await citizen.PostAsync($"{Base}/items", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await response.ReadAsync()).Text("code"));
    }

    [Fact]
    public async Task No_other_site_files_a_letter_through_a_visitors_browser()
    {
        using var citizen = fixture.Mailbox.As(null);
        citizen.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        using var response = await citizen.PostAsJsonAsync($"{Base}/items", new { text = Some.Matter }, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<(string Number, string Code)> WriteAsync(HttpClient citizen)
    {
        using var filed = await citizen.PostAsJsonAsync($"{Base}/items", new { title = "重复扣费", text = Some.Matter, kind = "complaint" }, Cancel);
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        var receipt = await filed.ReadAsync();
        return (receipt.Text("number")!, receipt.Text("code")!);
    }

    private static Task<HttpResponseMessage> LookUpAsync(HttpClient citizen, string number, string code) =>
        citizen.PostAsJsonAsync($"{Base}/lookup", new { number, code }, Cancel);

    private async Task AnswerAsync(string number)
    {
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var division = fixture.Mailbox.As("division");
        using var reviewer = fixture.Mailbox.As("reviewer");
        await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel);
        using var drafted = await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "已为您退回。" }, Cancel);
        using var sign = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve");
        sign.Headers.TryAddWithoutValidation("If-Match", drafted.Headers.ETag!.Tag);
        (await reviewer.SendAsync(sign, Cancel)).EnsureSuccessStatusCode();
    }

    private static async Task<string> WithoutTraceAsync(HttpResponseMessage response)
    {
        var problem = await response.ReadAsync();
        return string.Join('\n', problem.EnumerateObject().Where(field => field.Name != "traceId").Select(field => field.ToString()));
    }

    private static MultipartFormDataContent Form(object letter, byte[] file, string name, int copies = 1)
    {
        var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(letter)), "json" } };
        for (var copy = 0; copy < copies; copy++)
        {
            form.Add(new ByteArrayContent(file), "file", name);
        }

        return form;
    }

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Mailbox = await MailboxServer.StartAsync();

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
