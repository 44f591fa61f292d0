using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Store;

public sealed class StoreWriterTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task An_act_that_meets_a_faster_one_runs_again_and_sees_it(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? office : other).Get<SharedValues>().GetOrAddAsync("made once", () => $"node {i}", Cancel)));

        Assert.Single(names.Distinct());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_act_that_throws_leaves_nothing_and_the_next_one_is_not_touched(string database)
    {
        await using var office = await Office.OnAsync(database);
        var writer = office.Get<StoreWriter>();

        var broken = writer.RunAsync<bool>(
            (db, _) =>
            {
                db.SharedValues.Add(new SharedValue { Name = "half", Value = "half" });
                throw new InvalidOperationException("in the middle");
            },
            Cancel);
        var whole = office.Get<SharedValues>().SetAsync("whole", "whole", null, Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        await whole;
        await using var db = office.Read();
        Assert.False(await db.SharedValues.AnyAsync(value => value.Name == "half", Cancel));
        Assert.True(await db.SharedValues.AnyAsync(value => value.Name == "whole", Cancel));
    }
}
