using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>The lists of what waits for somebody.</summary>
public sealed class DeskListsTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static readonly IntakeOptions ByHand = new() { AutoDispatchConfidence = 1.01 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task An_item_stands_in_the_list_of_everybody_who_has_to_do_something_about_it(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var (waits, repeats) = (await FileAsync(office), await FileAsync(office));
        await office.Get<AssignItem>().ExecuteAsync(waits, "EXP", null, ["RTB-BUS"], Some.Dispatcher, null, Cancel);
        await office.Get<ExtendItem>().AskAsync(waits, 5, "要会同公交公司核查。", Some.MemberOf("EXP"), null, Cancel);
        await office.Get<UrgeItem>().ExecuteAsync(waits, null, Some.Manager, null, Cancel);
        await office.Get<MergeItem>().MergeAsync(repeats, waits, Some.Dispatcher, null, Cancel);

        Assert.Equal([waits], await ListAsync(office, new ItemQuery { ExtensionAsked = true }));
        Assert.Equal([waits], await ListAsync(office, new ItemQuery { Helping = ["RTB"] }));
        Assert.Equal([waits], await ListAsync(office, new ItemQuery { Helping = ["RTB-BUS"] }));
        Assert.Equal([waits], await ListAsync(office, new ItemQuery { Mark = ItemMark.Urged, Open = true }));
        Assert.Equal([repeats], await ListAsync(office, new ItemQuery { MergedInto = waits }));
        Assert.Empty(await ListAsync(office, new ItemQuery { Helping = ["EXP"] }));
        Assert.Empty(await ListAsync(office, new ItemQuery { SentBack = true }));
        Assert.Empty(await ListAsync(office, new ItemQuery { InvalidProposed = true }));
        foreach (var mark in Enum.GetValues<ItemMark>().Except([ItemMark.Urged]))
        {
            Assert.Empty(await ListAsync(office, new ItemQuery { Mark = mark }));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_bears_the_marks_of_its_item(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var number = await FileAsync(office);
        await office.Get<UrgeItem>().ExecuteAsync(number, "请尽快", Some.Manager, null, Cancel);
        var item = await office.Get<InvalidateItem>().ExecuteAsync(number, "没有内容", Some.Dispatcher, null, Cancel);

        var row = Assert.Single((await office.Get<ReadInbox>().PageAsync(new ItemQuery(), InboxOrder.ToDispatch, 1, Some.Dispatcher, Cancel)).Rows);

        Assert.Equal([ItemMark.Urged], row.Marks);
        Assert.Equal(item!.Marks(), row.Marks);
        Assert.True(row.InvalidProposed);
        Assert.Equal(item.Version, row.Version);
    }

    private static async Task<List<string>> ListAsync(Office office, ItemQuery query) =>
        [.. (await office.Get<ReadInbox>().PageAsync(query, InboxOrder.Urgent, 1, Some.Dispatcher, Cancel)).Rows.Select(row => row.Number)];

    private static async Task<string> FileAsync(Office office) => (await office.Get<FileItem>().ExecuteAsync(
        new ItemToFile { Source = "letter", Kind = ItemKind.Complaint, Text = Some.Matter }, Some.Dispatcher, Cancel)).Item.Number;
}
