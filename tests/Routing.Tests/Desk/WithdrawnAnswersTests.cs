using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>An answer that was taken back is on nobody's list of what goes out.</summary>
public sealed class WithdrawnAnswersTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task An_answer_along_of_an_item_that_was_taken_apart_is_neither_listed_nor_confirmed(string database)
    {
        await using var office = await Office.OnAsync(database);
        var (main, version) = await ItemsInEveryState.AddAsync(office, ItemState.InReview);
        var (repeat, _) = await ItemsInEveryState.AddAsync(office, ItemState.Registered);
        await office.Get<MergeItem>().MergeAsync(repeat, main, Some.Dispatcher, null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(main, Some.Reviewer, version, Cancel);
        var along = Assert.Single(await ListAsync(office), delivery => delivery.Item!.Number == repeat);

        await office.Get<MergeItem>().UnmergeAsync(repeat, Some.Dispatcher, null, Cancel);

        Assert.DoesNotContain(await ListAsync(office), delivery => delivery.Item!.Number == repeat);
        await SupersededAsync(office, along);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_former_answer_of_a_redo_is_listed_only_if_the_citizen_has_it(string database)
    {
        await using var office = await Office.OnAsync(database);
        var (open, _) = await ItemsInEveryState.AddAsync(office, ItemState.Answered);
        var (had, _) = await ItemsInEveryState.AddAsync(office, ItemState.Completed);
        var former = Assert.Single(await ListAsync(office), delivery => delivery.Item!.Number == open);

        await office.Get<ReopenItem>().ExecuteAsync(open, "路还没有修", Some.Manager, null, Cancel);
        await office.Get<ReopenItem>().ExecuteAsync(had, "路还没有修", Some.Manager, null, Cancel);

        Assert.Equal([had], (await ListAsync(office)).Select(delivery => delivery.Item!.Number));
        await SupersededAsync(office, former);
    }

    private static Task<IReadOnlyList<Delivery>> ListAsync(Office office) =>
        office.Get<FindDeliveries>().ListAsync(state: null, Some.Dispatcher, after: null, 50, Cancel);

    private static async Task SupersededAsync(Office office, Delivery delivery) => Assert.Equal(
        "delivery.superseded",
        (await Assert.ThrowsAsync<RefusedException>(() => office.Get<ConfirmDelivery>()
            .ExecuteAsync(delivery.Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel))).Code);
}
