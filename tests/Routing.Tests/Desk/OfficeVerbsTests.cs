using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Reports;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

public sealed class OfficeVerbsTests
{
    private static readonly Actor Second = Some.Person("second", Role.Dispatcher);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_return_is_ruled_on_and_the_division_is_bound()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.Returned);
        await AssignAsync(office, number, "EXP");
        await ReturnAsync(office, number);

        var ruled = await AssignAsync(office, number, "EXP");

        Assert.Equal((ItemState.Dispatched, 2), (ruled.State, ruled.Returns));
        Assert.Equal("return.ruled", (await Assert.ThrowsAsync<RefusedException>(() => ReturnAsync(office, number))).Code);
        Assert.Equal(HistoryKind.Ruled, (await HistoryAsync(office, number))[^1].What);
        Assert.Equal(new DateOnly(2026, 3, 23), ruled.DueOn);
    }

    [Fact]
    public async Task Everyone_whose_item_was_merged_gets_the_answer_and_whoever_is_taken_apart_gets_the_item_back()
    {
        await using var office = await Office.OnSqliteAsync();
        var (main, _) = await ItemsInEveryState.AddAsync(office, ItemState.InReview);
        var (repeat, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        var (wrong, _) = await ItemsInEveryState.AddAsync(office, ItemState.Returned);
        await office.Get<MergeItem>().MergeAsync(repeat, main, Some.Dispatcher, null, Cancel);
        await office.Get<MergeItem>().MergeAsync(wrong, main, Some.Dispatcher, null, Cancel);
        await office.Get<MergeItem>().UnmergeAsync(wrong, Some.Dispatcher, null, Cancel);
        Assert.Equal("merge.carries", (await Assert.ThrowsAsync<RefusedException>(
            () => office.Get<MergeItem>().MergeAsync(main, wrong, Some.Dispatcher, null, Cancel))).Code);

        await office.Get<ReviewAnswer>().ApproveAsync(main, Some.Reviewer, (await ItemAsync(office, main)).Version, Cancel);

        var along = await ItemAsync(office, repeat);
        Assert.Equal((ItemState.Merged, main), (along.State, along.MergedInto));
        Assert.Equal((await ItemAsync(office, main)).Answer, Assert.Single(along.Deliveries).Text);
        var back = await ItemAsync(office, wrong);
        Assert.Equal((ItemState.Returned, null, 0), (back.State, back.Answer, back.Deliveries.Count));

        // Proof for the repeat completes nothing: it is counted with those merged.
        await office.Get<ConfirmDelivery>().ExecuteAsync(along.Deliveries[0].Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel);
        Assert.Equal(ItemState.Merged, (await ItemAsync(office, repeat)).State);
        await VerifiesAsync(office);
    }

    [Fact]
    public async Task Nobodys_matter_ends_because_the_one_it_was_merged_into_is_withdrawn()
    {
        await using var office = await Office.OnSqliteAsync();
        var (main, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        var (repeat, _) = await ItemsInEveryState.AddAsync(office, ItemState.Accepted);
        await office.Get<MergeItem>().MergeAsync(repeat, main, Some.Dispatcher, null, Cancel);

        await office.Get<WithdrawItem>().ExecuteAsync(main, "已解决", Some.Dispatcher, null, Cancel);

        Assert.Equal((ItemState.Accepted, null), ((await ItemAsync(office, repeat)).State, (await ItemAsync(office, repeat)).MergedInto));
    }

    [Fact]
    public async Task Two_people_set_an_item_aside_as_invalid_and_any_other_step_drops_the_proposal()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.Registered);
        var act = office.Get<InvalidateItem>();
        await act.ExecuteAsync(number, "无具体内容", Some.Dispatcher, null, Cancel);
        Assert.Equal("invalidate.own", (await Assert.ThrowsAsync<RefusedException>(
            () => act.ExecuteAsync(number, null, Some.Dispatcher, null, Cancel))).Code);

        await office.Get<AcceptItem>().ExecuteAsync(number, Some.Dispatcher, null, Cancel);
        Assert.Null((await ItemAsync(office, number)).InvalidBy);
        await act.ExecuteAsync(number, null, Second, null, Cancel);

        Assert.Equal(ItemState.Invalid, (await act.ExecuteAsync(number, null, Some.Dispatcher, null, Cancel))!.State);
    }

    [Fact]
    public async Task An_extension_is_asked_once_in_time_decided_by_another_and_told_to_the_writer()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        var act = office.Get<ExtendItem>();
        Assert.Equal("extend.limit", await CodeAsync(() => act.AskAsync(number, 16, "需现场核查", ItemsInEveryState.Author, null, Cancel)));
        await act.AskAsync(number, 5, "需现场核查", ItemsInEveryState.Author, null, Cancel);
        Assert.Equal("extend.pending", await CodeAsync(() => act.AskAsync(number, 5, "再延", ItemsInEveryState.Author, null, Cancel)));
        var both = new Actor(ItemsInEveryState.Author.Id, new HashSet<Role> { Role.Reviewer }, []);
        Assert.Equal("extend.own", await CodeAsync(() => act.GrantAsync(number, both, null, Cancel)));

        var granted = await act.GrantAsync(number, Some.Reviewer, null, Cancel);

        // 20 working days from 2026-03-02; nothing is off but weekends.
        Assert.Equal(new DateOnly(2026, 3, 30), granted!.DueOn);
        Assert.Equal(granted.DueOn, granted.PromisedOn);
        var notice = Assert.Single(granted.Deliveries);
        Assert.Equal((DeliveryPurpose.Extension, granted.DueOn, "需现场核查"), (notice.Purpose, notice.DueOn, notice.Text));
        Assert.Equal("extend.twice", await CodeAsync(() => act.AskAsync(number, 5, "再延", ItemsInEveryState.Author, null, Cancel)));
        var (late, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        office.Clock.Advance(TimeSpan.FromDays(22));
        Assert.Equal("extend.late", await CodeAsync(() => act.AskAsync(late, 5, "需现场核查", ItemsInEveryState.Author, null, Cancel)));
        await VerifiesAsync(office);
    }

    [Fact]
    public async Task A_redo_withdraws_completed_runs_a_new_clock_and_does_not_make_a_late_item_punctual()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.InReview);
        office.Clock.Advance(TimeSpan.FromDays(28));
        await AnswerOnceMoreAsync(office, number, draft: false);
        var lateDay = Day(office);
        var before = await CompletionAsync(office, lateDay);
        Assert.Equal((1, 1, 0), (before.Completed, before.Due, before.OnTime));

        office.Clock.Advance(TimeSpan.FromDays(1));
        var redo = await office.Get<ReopenItem>().ExecuteAsync(number, "路还没有修", Some.Manager, null, Cancel);
        Assert.Equal((ItemState.InHandling, new DateOnly(2026, 4, 3), null), (redo!.State, redo.DueOn, redo.CompletedAt));
        Assert.Equal(0, (await CompletionAsync(office, Day(office))).Completed);
        await AnswerOnceMoreAsync(office, number, draft: true);

        var after = await CompletionAsync(office, new DateOnly(2026, 4, 3));
        Assert.Equal((1, 1, 0), (after.Completed, after.Due, after.OnTime));
        Assert.Equal(before, await CompletionAsync(office, lateDay));
        await VerifiesAsync(office);
    }

    [Fact]
    public async Task An_extension_asked_for_in_time_is_not_granted_after_the_due_day_and_can_then_only_be_refused()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 23, 10, 0, 0, ChinaTime.Offset));
        var act = office.Get<ExtendItem>();
        await act.AskAsync(number, 3, "需现场核查", ItemsInEveryState.Author, null, Cancel);
        office.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("extend.late", await CodeAsync(() => act.GrantAsync(number, Some.Reviewer, null, Cancel)));

        var refused = (await act.RefuseAsync(number, "已过期限", Some.Reviewer, null, Cancel))!;
        Assert.Equal((null, new DateOnly(2026, 3, 23)), (refused.ExtensionAsked, refused.DueOn));
    }

    [Fact]
    public async Task A_late_proof_of_an_answer_that_is_being_redone_completes_nothing()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await ItemsInEveryState.AddAsync(office, ItemState.Answered);
        var first = (await ItemAsync(office, number)).Deliveries[0];
        await office.Get<ReopenItem>().ExecuteAsync(number, "答复与事实不符", Some.Manager, null, Cancel);
        await AnswerAsync(office, number);

        Assert.Equal("delivery.superseded", await CodeAsync(() => office.Get<ConfirmDelivery>()
            .ExecuteAsync(first.Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel)));

        Assert.Equal(ItemState.Answered, (await ItemAsync(office, number)).State);
    }

    [Fact]
    public async Task Open_items_are_carried_over_and_ended_ones_put_away_once()
    {
        await using var office = await Office.OnSqliteAsync();
        var (open, _) = await ItemsInEveryState.AddAsync(office, ItemState.InHandling);
        var (done, _) = await ItemsInEveryState.AddAsync(office, ItemState.Completed);
        Assert.Equal((0, 0), await office.Get<CloseYear>().ExecuteAsync(Cancel));

        office.Clock.Advance(TimeSpan.FromDays(330));

        Assert.Equal((1, 1), await office.Get<CloseYear>().ExecuteAsync(Cancel));
        Assert.Equal((0, 0), await office.AnotherNode().Get<CloseYear>().ExecuteAsync(Cancel));
        Assert.Contains(ItemMark.CarriedOver, (await ItemAsync(office, open)).Marks());
        Assert.Contains(ItemMark.Archived, (await ItemAsync(office, done)).Marks());
        await VerifiesAsync(office);
    }

    private static async Task AnswerOnceMoreAsync(Office office, string number, bool draft)
    {
        if (draft)
        {
            await office.Get<AnswerItem>().ExecuteAsync(number, "已重新修复。", ItemsInEveryState.Author, null, Cancel);
        }

        var answered = await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, (await ItemAsync(office, number)).Version, Cancel);
        await office.Get<ConfirmDelivery>().ExecuteAsync(
            answered!.Deliveries[^1].Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel);
    }

    private static async Task AnswerAsync(Office office, string number)
    {
        var draft = await office.Get<AnswerItem>().ExecuteAsync(number, "已重新核查。", ItemsInEveryState.Author, null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, draft!.Version, Cancel);
    }

    private static async Task<CompletionFigures> CompletionAsync(Office office, DateOnly asOf) =>
        (await office.Get<CompletionReport>().ReadAsync(
            new CompletionQuery { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31), AsOf = asOf }, Cancel)).Total;

    private static DateOnly Day(Office office) => ChinaTime.DateOf(office.Clock.GetUtcNow());

    private static async Task<MailboxItem> AssignAsync(Office office, string number, string division) =>
        (await office.Get<AssignItem>().ExecuteAsync(number, division, null, Some.Dispatcher, null, Cancel))!;

    private static Task<MailboxItem?> ReturnAsync(Office office, string number) =>
        office.Get<ReturnItem>().ExecuteAsync(number, "不属本处", "公路局养护", ItemsInEveryState.Author, null, Cancel);

    private static async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Code;

    private static async Task<MailboxItem> ItemAsync(Office office, string number) =>
        (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!;

    private static async Task<IReadOnlyList<ItemHistory>> HistoryAsync(Office office, string number) => (await ItemAsync(office, number)).History;

    private static async Task VerifiesAsync(Office office)
    {
        var findings = new List<string>();
        await office.Get<VerifyStore>().ExecuteAsync(found => findings.Add($"{found.Number}: {found.What}"), Cancel);
        Assert.DoesNotContain(findings, finding => !finding.Contains("number", StringComparison.Ordinal));
    }
}
