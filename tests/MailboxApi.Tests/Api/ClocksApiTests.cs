using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>Due days and 依申请公开 as an integrator sees them over REST.</summary>
public sealed class ClocksApiTests(RoleMatrixTests.Server fixture) : IClassFixture<RoleMatrixTests.Server>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_due_day_prints_the_days_it_counted()
    {
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var filed = await dispatcher.PostAsJsonAsync(
            "/api/v1/items", new { source = "letter", kind = "complaint", text = "超限检测站乱收费", receivedAt = "2026-02-13T10:00:00+08:00" }, Cancel);
        var number = (await filed.ReadAsync()).Text("number");

        using var answer = await dispatcher.GetAsync($"/api/v1/items/{number}/clock", Cancel);
        var clock = await answer.ReadAsync();

        Assert.Equal("2026-03-12", clock.Text("dueOn"));
        Assert.Equal("2026-02-28", clock.Text("tellBy"));
        var days = clock.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(15, days.Count(day => day.GetProperty("counts").GetBoolean()));
        Assert.Equal("2026-03-12", days[^1].Text("date"));
        Assert.StartsWith("调休上班", days[0].Text("why"), StringComparison.Ordinal);
        Assert.Contains("承办期限为 2026-03-12", clock.GetProperty("sentences").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_is_answered_with_one_of_seven_kinds_after_its_receipt_is_confirmed()
    {
        using var dispatcher = fixture.Mailbox.As("dispatcher");
        using var division = fixture.Mailbox.As("division");
        using var filed = await dispatcher.PostAsJsonAsync(
            "/api/v1/items", new { source = "app", kind = "disclosure", text = "申请公开高速公路收费期限" }, Cancel);
        var item = $"/api/v1/items/{(await filed.ReadAsync()).Text("number")}";
        (await dispatcher.PostAsJsonAsync($"{item}/assign", new { division = "EXP" }, Cancel)).EnsureSuccessStatusCode();

        using var today = await dispatcher.GetAsync($"{item}/clock", Cancel);
        var day = (await today.ReadAsync()).Text("from");
        using var confirmed = await dispatcher.PostAsJsonAsync($"{item}/confirm-receipt", new { day, how = "online" }, Cancel);
        Assert.Equal(day, (await confirmed.ReadAsync()).Text("receiptConfirmedOn"));

        using var without = await division.PostAsJsonAsync($"{item}/answer", new { text = "收费期限见公告。" }, Cancel);
        Assert.Equal((HttpStatusCode.Conflict, "disclosure.answer-kind"), (without.StatusCode, (await without.ReadAsync()).Text("code")));
        using var unknown = await division.PostAsJsonAsync($"{item}/answer", new { text = "收费期限见公告。", disclosureAnswer = "perhaps" }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var answered = await division.PostAsJsonAsync($"{item}/answer", new { text = "收费期限见公告。", disclosureAnswer = "alreadyPublic" }, Cancel);
        Assert.Equal("alreadyPublic", (await answered.ReadAsync()).Text("disclosureAnswer"));

        using var paused = await division.PostAsJsonAsync($"{item}/pause", new { reason = "thirdParty" }, Cancel);
        Assert.True((await paused.ReadAsync()).GetProperty("paused").GetBoolean());
        Assert.Equal(JsonValueKind.Null, (await paused.ReadAsync()).GetProperty("dueOn").ValueKind);
        using var resumed = await dispatcher.PostAsync($"{item}/resume", null, Cancel);
        Assert.False((await resumed.ReadAsync()).GetProperty("paused").GetBoolean());
    }

    [Fact]
    public async Task The_rules_are_listed_with_their_dates_and_what_they_rest_on()
    {
        using var intake = fixture.Mailbox.As("intake");

        using var answer = await intake.GetAsync("/api/v1/rules", Cancel);

        var disclosure = (await answer.ReadAsync()).EnumerateArray()
            .Where(rule => rule.GetProperty("kind").GetString() == "disclosure")
            .Select(rule => (rule.Text("inForceFrom"), rule.GetProperty("days").GetInt32(), rule.GetProperty("extension").GetInt32()));
        Assert.Equal([("1900-01-01", 15, 15), ("2019-05-15", 20, 20)], disclosure);
    }
}
