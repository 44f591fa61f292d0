using System.Text.Json;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

public sealed class FilingTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_external_id_is_one_item_and_its_code_is_told_once(string database)
    {
        await using var office = await Office.OnAsync(database);
        var file = office.Get<FileItem>();
        var message = new ItemToFile { Source = "app", ExternalId = "A-1", Text = Some.Matter };

        var first = await file.ExecuteAsync(message, Some.Dispatcher, Cancel);
        var again = await file.ExecuteAsync(message, Some.Dispatcher, Cancel);
        var other = await file.ExecuteAsync(message with { Text = "另一段话" }, Some.Dispatcher, Cancel);

        Assert.NotNull(first.Code);
        Assert.Equal(LookupCode.Length, first.Code.Length);
        Assert.Null(again.Code);
        Assert.False(again.Differs);
        Assert.True(other.Differs);
        Assert.Equal([first.Item.Number, first.Item.Number], new[] { again.Item.Number, other.Item.Number });
        await using var db = office.Read();
        Assert.Equal(1, await db.Items.CountAsync(Cancel));
        Assert.Equal(Some.Matter, (await db.Items.SingleAsync(Cancel)).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_dispatched_without_a_person_says_how_sure_it_was_how_sure_it_had_to_be_and_who_suggested(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 0.3 });

        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "app", Text = Some.Matter }, Some.Dispatcher, Cancel);

        await using var db = office.Read();
        var item = await db.Items.Include(one => one.History).SingleAsync(one => one.Number == filed.Item.Number, Cancel);
        var row = Assert.Single(item.History, row => row.What is HistoryKind.Dispatched);
        using var why = JsonDocument.Parse(row.Details!);
        Assert.Equal(item.Confidence, why.RootElement.GetProperty("confidence").GetDouble());
        Assert.Equal(0.3, why.RootElement.GetProperty("threshold").GetDouble());
        Assert.Equal(item.SuggestedLabel, why.RootElement.GetProperty("suggestion").GetString());
        Assert.Equal("catalogue", why.RootElement.GetProperty("router").GetString());
        Assert.Equal(0, (await office.Get<VerifyStore>().ExecuteAsync(_ => { }, Cancel)).Findings);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_nodes_that_get_the_same_messages_file_each_once_and_leave_no_gap(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();
        var nodes = new[] { office.Get<FileItem>(), other.Get<FileItem>() };

        var filed = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Task.Run(
            () => nodes[i % 2].ExecuteAsync(
                new ItemToFile { Source = "app", ExternalId = $"{i / 3}", Text = $"第{i / 3}件：{Some.Matter}" }, Some.Dispatcher, Cancel),
            Cancel)));

        Assert.Equal(40, filed.Count(item => item.IsNew));
        Assert.Equal(40, filed.Select(item => item.Item.Number).Distinct().Count());
        await using var db = office.Read();
        Assert.Equal(
            Enumerable.Range(1, 40).Select(n => TrackingNumber.Format(2026, n)),
            await db.Items.OrderBy(item => item.Number).Select(item => item.Number).ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_refused_message_among_many_fails_alone_and_takes_no_number(string database)
    {
        await using var office = await Office.OnAsync(database);
        var file = office.Get<FileItem>();

        var tasks = Enumerable.Range(0, 30).Select(i => file.ExecuteAsync(
            new ItemToFile { Source = i == 7 ? "nowhere" : "app", ExternalId = $"{i}", Text = Some.Matter }, Some.Dispatcher, Cancel)).ToList();

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => tasks[7]);
        Assert.Equal("source.unknown", refused.Code);
        tasks.RemoveAt(7);
        await Task.WhenAll(tasks);
        await using var db = office.Read();
        Assert.Equal(29, await db.Items.CountAsync(Cancel));
        Assert.Equal(29, await db.NumberSeries.Select(series => series.Last).SingleAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task From_filing_to_completion_every_step_stands_in_the_history(string database)
    {
        await using var office = await Office.OnAsync(database);
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, SubmitterName = "某人", SubmitterPhone = "13800000000" }, Some.Dispatcher, Cancel);
        var number = filed.Item.Number;
        var clerk = Some.MemberOf("EXP");

        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var drafted = await office.Get<AnswerItem>().ExecuteAsync(number, "已退费", clerk, null, Cancel);
        await Assert.ThrowsAsync<StaleVersionException>(
            () => office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted!.Version - 1, Cancel));
        await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted!.Version, Cancel);
        var delivery = Assert.Single(await office.Get<FindDeliveries>().ListAsync(null, Some.Dispatcher, null, 10, Cancel));
        await office.Get<ConfirmDelivery>().ExecuteAsync(
            delivery.Id, "挂号信", office.Clock.GetUtcNow(), "RA1", Some.Dispatcher, Cancel);

        var item = await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel);
        Assert.Equal(ItemState.Completed, item!.State);
        Assert.Equal(
            [
                HistoryKind.Registered, HistoryKind.Accepted, HistoryKind.Dispatched, HistoryKind.Taken,
                HistoryKind.Drafted, HistoryKind.Approved, HistoryKind.Delivered, HistoryKind.Completed,
            ],
            item.History.Select(row => row.What));
        Assert.Equal(item.Version, item.History.Count);
    }

    [Fact]
    public async Task Names_and_phones_are_not_readable_in_the_database_file()
    {
        await using var office = await Office.OnSqliteAsync();
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, SubmitterName = "张某某", SubmitterPhone = "13812345678" },
            Some.Dispatcher,
            Cancel);

        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(office.Store.ConnectionString).DataSource;
        var bytes = string.Concat(new[] { file, file + "-wal" }.Where(File.Exists).Select(path => File.ReadAllText(path)));

        Assert.Contains(filed.Item.Number, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(filed.Code!, bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_division_does_not_have_it_does_not_find()
    {
        await using var office = await Office.OnSqliteAsync();
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter }, Some.Dispatcher, Cancel);
        await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, "EXP", null, Some.Dispatcher, null, Cancel);
        var find = office.Get<FindItems>();

        Assert.NotNull(await find.OneAsync(filed.Item.Number, Some.MemberOf("EXP"), Cancel));
        Assert.Null(await find.OneAsync(filed.Item.Number, Some.MemberOf("RTB"), Cancel));
        Assert.Null(await find.OneAsync(filed.Item.Number, Some.Admin, Cancel));
        Assert.Null(await find.OneAsync(filed.Item.Number, Some.Intake("weibo"), Cancel));
        Assert.Null(await office.Get<TakeItem>().ExecuteAsync(filed.Item.Number, Some.MemberOf("RTB"), null, Cancel));
        Assert.Empty((await find.ListAsync(new ItemQuery(), Some.MemberOf("RTB"), Cancel)).Items);
    }

    [Fact]
    public async Task A_code_covers_its_desks_and_not_the_other_way()
    {
        await using var office = await Office.OnSqliteAsync();
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = "公交车总是不到站就走" }, Some.Dispatcher, Cancel);
        await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, "RTB-BUS", null, Some.Dispatcher, null, Cancel);
        var find = office.Get<FindItems>();

        Assert.Single((await find.ListAsync(new ItemQuery(), Some.MemberOf("RTB"), Cancel)).Items);
        Assert.Single((await find.ListAsync(new ItemQuery(), Some.MemberOf("RTB-BUS"), Cancel)).Items);
        Assert.Empty((await find.ListAsync(new ItemQuery(), Some.MemberOf("RTB-TAXI"), Cancel)).Items);
    }
}
