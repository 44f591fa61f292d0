using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Examining;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

public sealed class ExamineAnswerTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private const string Empty = "您好，您反映的问题已转相关部门处理，请等待结果。";

    private const string Signal =
        "经现场核实，许昌市建安区新元大道与永兴路交叉口信号灯配时已由交警部门重新调整，早晚高峰直行绿灯时间延长至四十五秒，左转待行区标线也已重新施划。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_found_is_kept_with_draft_and_signature_and_stops_neither(string database)
    {
        await using var office = await Office.OnAsync(database);
        var number = await DispatchedAsync(office, "EXP", Some.Matter);

        var drafted = await office.Get<AnswerItem>().ExecuteAsync(number, Empty, Some.MemberOf("EXP"), null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted!.Version, Cancel);

        var item = await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel);
        Assert.All(
            item!.History.Where(row => row.What is HistoryKind.Drafted or HistoryKind.Approved),
            row => Assert.Contains(FindingCodes.Forwarding, row.Details!, StringComparison.Ordinal));
        Assert.Equal(ItemState.Answered, item.State);
    }

    [Fact]
    public async Task An_answer_copied_from_a_letter_of_another_division_is_found_without_naming_that_letter()
    {
        await using var office = await Office.OnSqliteAsync();
        var other = await DispatchedAsync(office, "RTB-BUS", "许昌市建安区新元大道与永兴路交叉口信号灯绿灯时间太短，早晚高峰左转排队很长。");
        var drafted = await office.Get<AnswerItem>().ExecuteAsync(other, Signal, Some.MemberOf("RTB-BUS"), null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(other, Some.Reviewer, drafted!.Version, Cancel);
        var number = await DispatchedAsync(office, "EXP", "郑州市金水区文化路公交站台没有雨棚，下雨天候车的老人孩子都淋湿。");

        var division = await office.Get<ExamineAnswer>().ExecuteAsync(number, Signal, Some.MemberOf("EXP"), Cancel);
        var reviewer = await office.Get<ExamineAnswer>().ExecuteAsync(number, Signal, Some.Reviewer, Cancel);

        var told = Assert.Single(division!, one => one.Code == FindingCodes.Copied).Because;
        Assert.DoesNotContain(other, told, StringComparison.Ordinal);
        Assert.DoesNotContain("信号灯绿灯", told, StringComparison.Ordinal);
        Assert.Contains(other, Assert.Single(reviewer!, one => one.Code == FindingCodes.Copied).Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_office_examines_and_only_what_it_may_see()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await DispatchedAsync(office, "EXP", Some.Matter);

        Assert.Null(await office.Get<ExamineAnswer>().ExecuteAsync(number, Empty, Some.MemberOf("RTB-BUS"), Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<ExamineAnswer>().ExecuteAsync(number, Empty, Some.Manager, Cancel));
    }

    private static async Task<string> DispatchedAsync(Office office, string division, string text)
    {
        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = text }, Some.Dispatcher, Cancel);
        await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, division, null, Some.Dispatcher, null, Cancel);
        return filed.Item.Number;
    }
}
