using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Reports;
using Messaging.Routing.Reports.Digests;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Reports.Digests;

public sealed class WriteDigestsTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_day_and_week_has_one_digest_however_often_and_on_how_many_nodes_it_is_tried(string provider)
    {
        await using var office = await Office.OnAsync(provider);
        await using var other = office.AnotherNode();
        await FileAsync(office, 3);
        office.Clock.Advance(TimeSpan.FromDays(7));

        await Task.WhenAll(office.Get<WriteDigests>().ExecuteAsync(Cancel), other.Get<WriteDigests>().ExecuteAsync(Cancel));
        Assert.Equal(0, await office.Get<WriteDigests>().ExecuteAsync(Cancel));

        var digests = await office.Get<FindDigests>().ListAsync(100, Some.Manager, Cancel);
        Assert.Equal(7, digests.Count(digest => digest.Period is DigestPeriod.Daily));
        var week = Assert.Single(digests, digest => digest.Period is DigestPeriod.Weekly);
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 8)), (week.From, week.To));
    }

    [Fact]
    public async Task Its_figures_are_those_of_the_completion_table()
    {
        await using var office = await Office.OnSqliteAsync();
        await FileAsync(office, 5);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Get<WriteDigests>().ExecuteAsync(Cancel);
        var day = new DateOnly(2026, 3, 2);

        var total = (await office.Get<CompletionReport>().ReadAsync(new CompletionQuery { From = day, To = day, AsOf = day }, Cancel)).Total;
        var digest = Assert.Single(await office.Get<FindDigests>().ListAsync(10, Some.Reviewer, Cancel));

        Assert.Equal(5, total.Received);
        Assert.Contains($"收到来件 {total.Received} 件", digest.Text, StringComparison.Ordinal);
        Assert.Contains($"受理 {total.Accepted} 件，办结 {total.Completed} 件，在办 {total.Open} 件", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_without_items_writes_none()
    {
        await using var office = await Office.OnSqliteAsync();

        Assert.Equal(0, await office.Get<WriteDigests>().ExecuteAsync(Cancel));
    }

    private static async Task FileAsync(Office office, int count)
    {
        for (var at = 0; at < count; at++)
        {
            await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = $"第{at}个路口的红绿灯坏了" }, Some.Dispatcher, Cancel);
        }
    }
}
