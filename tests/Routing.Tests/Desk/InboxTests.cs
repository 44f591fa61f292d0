using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>The lists of the workbench.</summary>
public sealed class InboxTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static readonly IntakeOptions ByHand = new() { AutoDispatchConfidence = 1.01 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_due_first_stands_on_top_and_a_page_holds_no_more_than_asked_for(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var slow = await FileAsync(office, ItemKind.Complaint);
        var quick = await FileAsync(office, ItemKind.Consultation);
        var middle = await FileAsync(office, ItemKind.Suggestion);
        var inbox = office.Get<ReadInbox>();

        var first = await inbox.PageAsync(new ItemQuery { Limit = 2 }, InboxOrder.Urgent, 1, Some.Dispatcher, Cancel);
        var second = await inbox.PageAsync(new ItemQuery { Limit = 2 }, InboxOrder.Urgent, 2, Some.Dispatcher, Cancel);
        var newest = await inbox.PageAsync(new ItemQuery(), InboxOrder.Newest, 1, Some.Dispatcher, Cancel);

        Assert.Equal([quick, middle], first.Rows.Select(row => row.Number));
        Assert.Equal([slow], second.Rows.Select(row => row.Number));
        Assert.Equal((3, 3), (first.Total, second.Total));
        Assert.Equal([middle, quick, slow], newest.Rows.Select(row => row.Number));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_division_sees_its_own_and_neither_it_nor_a_manager_sees_a_number_or_the_name_of_a_person(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var mine = await FileAsync(office, ItemKind.Complaint, "我是张建国，ETC多扣费，我的电话13812345678请回", "张建国");
        await FileAsync(office, ItemKind.Complaint);
        await office.Get<AssignItem>().ExecuteAsync(mine, "EXP", null, Some.Dispatcher, null, Cancel);
        var inbox = office.Get<ReadInbox>();

        var division = await inbox.PageAsync(new ItemQuery(), InboxOrder.Urgent, 1, Some.MemberOf("EXP"), Cancel);
        var manager = await inbox.PageAsync(new ItemQuery { Divisions = ["EXP"] }, InboxOrder.Urgent, 1, Some.Manager, Cancel);
        var admin = await inbox.PageAsync(new ItemQuery(), InboxOrder.Urgent, 1, Some.Admin, Cancel);

        Assert.Equal([mine], division.Rows.Select(row => row.Number));
        Assert.DoesNotContain("13812345678", division.Rows[0].Excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", Assert.Single(manager.Rows).Excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("张建国", division.Rows[0].Excerpt + manager.Rows[0].Excerpt, StringComparison.Ordinal);
        Assert.Equal(0, admin.Total);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_answer_that_somebody_has_to_see_to_stands_in_the_list_until_it_is_proven(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var number = await FileAsync(office, ItemKind.Complaint);
        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var drafted = await office.Get<AnswerItem>().ExecuteAsync(number, "已退费。", Some.MemberOf("EXP"), null, Cancel);
        var approved = await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted!.Version, Cancel);
        var undelivered = new ItemQuery { Undelivered = true };

        var before = await office.Get<FindItems>().CountAsync(undelivered, Some.Dispatcher, Cancel);
        await office.Get<ConfirmDelivery>().ExecuteAsync(
            approved!.Deliveries[0].Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel);
        var after = await office.Get<FindItems>().CountAsync(undelivered, Some.Dispatcher, Cancel);

        Assert.Equal((1, 0), (before, after));
    }

    [Fact]
    public async Task Confirming_a_kind_never_makes_the_due_day_earlier()
    {
        await using var office = await Office.OnSqliteAsync(ByHand);
        var number = (await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = "高速公路收费站的事情" }, Some.Dispatcher, Cancel)).Item.Number;
        var before = (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!.DueOn;

        var complaint = await office.Get<ConfirmKind>().ExecuteAsync(number, ItemKind.Complaint, Some.Dispatcher, null, Cancel);
        var consultation = await office.Get<ConfirmKind>().ExecuteAsync(number, ItemKind.Consultation, Some.Dispatcher, null, Cancel);

        Assert.True(complaint!.DueOn >= before);
        Assert.True(consultation!.KindSure);
        Assert.Equal(complaint.DueOn, consultation.DueOn);
        await Assert.ThrowsAsync<Routing.Mailbox.NotAllowedException>(() =>
            office.Get<ConfirmKind>().ExecuteAsync(number, ItemKind.Other, Some.Reviewer, null, Cancel));
    }

    private static async Task<string> FileAsync(Office office, ItemKind kind, string text = Some.Matter, string? name = null)
    {
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Kind = kind, Text = text, SubmitterName = name }, Some.Dispatcher, Cancel);
        return filed.Item.Number;
    }
}
