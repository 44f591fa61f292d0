using Messaging.Routing.Desk.Office;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Exchange;

public sealed class SealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Databases.Sqlite), InlineData(Databases.Postgres)]
    public async Task A_seal_an_hour_covers_what_was_written_since_and_verifies(string provider)
    {
        await using var office = await FiledAsync(provider);

        Assert.Equal(1, await office.Get<SealHistory>().ExecuteIfDueAsync(Cancel));
        Assert.Equal(0, await office.Get<SealHistory>().ExecuteIfDueAsync(Cancel));
        await ImportAsync(office, "b", 3);
        Assert.Equal(0, await office.Get<SealHistory>().ExecuteIfDueAsync(Cancel));
        Assert.Equal(1, await office.AnotherNode().Get<SealHistory>().ExecuteAsync(Cancel));

        var (counts, findings) = await VerifyAsync(office);
        Assert.Empty(findings);
        Assert.Equal(2, counts.Seals);
        Assert.Equal(64, counts.NewestRoot!.Length);
    }

    [Theory]
    [InlineData("DELETE FROM History WHERE ItemId = 2; DELETE FROM Items WHERE Id = 2; UPDATE NumberSeries SET Last = Last - 1", "seal 1")]
    [InlineData("DELETE FROM Seals WHERE No = 2", "seal 2: the newest seal was taken away")]
    [InlineData("DELETE FROM Seals WHERE No = 1", "seal 1: the seal is missing")]
    [InlineData("UPDATE Seals SET Root = 'x' WHERE No = 2", "seal 2")]
    [InlineData("UPDATE Seals SET Items = Items - 1 WHERE No = 1", "seal 1")]
    [InlineData("UPDATE History SET SealNo = NULL WHERE SealNo = 1 AND ItemId = 1", "seal 1")]
    [InlineData("UPDATE History SET Hash = 'x' WHERE ItemId = 1 AND Seq = 1", "seal 1: the history rows it covers are not those")]
    public async Task What_is_taken_away_or_rewritten_after_it_was_sealed_is_found(string sql, string finding)
    {
        await using var office = await FiledAsync(Databases.Sqlite);
        await office.Get<SealHistory>().ExecuteAsync(Cancel);
        await ImportAsync(office, "b", 1);
        await office.Get<SealHistory>().ExecuteAsync(Cancel);

        await office.SqlAsync(sql);

        Assert.Contains((await VerifyAsync(office)).Findings, found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    private static async Task<SomeOffice> FiledAsync(string provider)
    {
        var office = await SomeOffice.OpenAsync(provider);
        await ImportAsync(office, "a", 2);
        return office;
    }

    private static Task ImportAsync(SomeOffice office, string name, int rows) => office.ImportAsync(
        $"{name}.csv", "id,text\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"{name}{row},路坏了{row}\n")), "app");

    private static async Task<(VerifiedCounts Counts, IReadOnlyList<string> Findings)> VerifyAsync(SomeOffice office)
    {
        var findings = new List<string>();
        var counts = await office.Get<VerifyStore>().ExecuteAsync(found => findings.Add($"{found.Number}: {found.What}"), Cancel);
        return (counts, findings);
    }
}
