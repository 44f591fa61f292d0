using System.Net;
using System.Net.Http.Json;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>What an administrator changes of the divisions, seen from outside: by citizens, dispatchers and the divisions.</summary>
public sealed class DivisionsApiTests(DivisionsApiTests.Server fixture) : IClassFixture<DivisionsApiTests.Server>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citizen_reads_the_new_name_and_the_list_has_both()
    {
        using var citizen = fixture.Mailbox.As(null);
        using var filed = await citizen.PostAsJsonAsync("/api/v1/citizen/items", new { title = "重复扣费", text = Some.Matter, kind = "complaint" }, Cancel);
        var letter = await filed.ReadAsync();
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var assigned = await dispatcher.PostAsJsonAsync($"/api/v1/items/{letter.Text("number")}/assign", new { division = "EXP" }, Cancel);
        Assert.Equal(HttpStatusCode.OK, assigned.StatusCode);

        await ChangeAsync("EXP", new { name = "河南省高速公路联网中心" });

        using var found = await citizen.PostAsJsonAsync("/api/v1/citizen/lookup", new { number = letter.Text("number"), code = letter.Text("code") }, Cancel);
        Assert.Equal("河南省高速公路联网中心", (await found.ReadAsync()).Text("division"));
        var desk = (await dispatcher.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/divisions", Cancel)).EnumerateArray()
            .Single(one => one.Text("code") == "EXP");
        Assert.Equal("河南省高速公路联网中心", desk.Text("name"));
        Assert.StartsWith("高速公路管理局", desk.Text("catalogueName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accusation_under_a_name_that_was_just_added_is_hidden_from_the_division_and_not_given_to_it()
    {
        await ChangeAsync("RTB-TAXI", new { addedAliases = new[] { "桃花坞值守组" } });

        var number = await fixture.Mailbox.FileAsync("桃花坞值守组的人收了我的红包不办事，态度恶劣", assignTo: null);

        using var division = fixture.Mailbox.As("other-division");
        using var seen = await division.GetAsync($"/api/v1/items/{number}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var refused = await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "RTB-TAXI" }, Cancel);
        Assert.Equal((HttpStatusCode.Conflict, "accusation.accused"), (refused.StatusCode, (await refused.ReadAsync()).Text("code")));
    }

    [Fact]
    public async Task A_closed_division_is_refused_with_its_code_and_its_successor_is_told()
    {
        using var admin = fixture.Mailbox.As("admin");
        using var without = await admin.PutAsJsonAsync("/api/v1/divisions/HR", new { closed = true }, Cancel);
        Assert.Equal((HttpStatusCode.BadRequest, "division.successor"), (without.StatusCode, (await without.ReadAsync()).Text("code")));

        await ChangeAsync("HR", new { closed = true, successor = "OFFICE" });

        var number = await fixture.Mailbox.FileAsync(assignTo: null);
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var refused = await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "HR" }, Cancel);
        Assert.Equal((HttpStatusCode.Conflict, "division.closed"), (refused.StatusCode, (await refused.ReadAsync()).Text("code")));
        var desk = (await dispatcher.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/divisions", Cancel)).EnumerateArray()
            .Single(one => one.Text("code") == "HR");
        Assert.True(desk.GetProperty("closed").GetBoolean());
        Assert.Equal("OFFICE", desk.Text("successor"));
    }

    [Fact]
    public async Task A_code_that_the_catalogue_does_not_have_is_not_found()
    {
        using var admin = fixture.Mailbox.As("admin");
        using var answer = await admin.PutAsJsonAsync("/api/v1/divisions/NOBODY", new { confirmed = true }, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task ChangeAsync(string code, object change)
    {
        using var admin = fixture.Mailbox.As("admin");
        using var answer = await admin.PutAsJsonAsync($"/api/v1/divisions/{code}", change, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Mailbox = await MailboxServer.StartAsync(("RateLimits:Enabled", "false"));

        public async ValueTask DisposeAsync() => await Mailbox.DisposeAsync();
    }
}
