using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>评价, 补正, 催办: what a citizen says about an item that is filed.</summary>
public sealed class AfterTheAnswerTests
{
    private const string Number = "2026-000001";

    private static readonly Actor Author = Some.MemberOf("EXP");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_grade_is_kept_and_given_once()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says(Some.Matter).Hears("编号").Says("说完了");
        await AnswerAsync(office, prove: true);

        await citizen.Says("满意").Hears("谢谢您的评价", Number).Says("非常满意").Hears("已经评价过");

        var item = await ItemAsync(office);
        Assert.Equal((ItemState.Completed, 4), (item.State, item.Score));
        Assert.DoesNotContain(ItemMark.CallBack, item.Marks());
    }

    [Fact]
    public async Task A_bad_grade_opens_a_redo_and_a_call_back_that_no_division_closes()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says(Some.Matter).Hears("编号").Says("说完了");
        await AnswerAsync(office, prove: true);

        await citizen.Says("不满意，钱还是没有退").Hears("重新办理", "回访", "2026年3月5日");

        var item = await ItemAsync(office);
        Assert.Equal((ItemState.InHandling, 2, 1), (item.State, item.Score, item.Redos));
        Assert.Contains(ItemMark.CallBack, item.Marks());
        Assert.Equal("钱还是没有退", item.History.Single(row => row.What is HistoryKind.Rated).Note);
        var act = office.Get<CallBackItem>();
        await Assert.ThrowsAsync<Routing.Mailbox.NotAllowedException>(() => act.ExecuteAsync(Number, true, true, null, Author, null, Cancel));
        await act.ExecuteAsync(Number, false, null, "无人接听", Some.Dispatcher, null, Cancel);
        Assert.Contains(ItemMark.CallBack, (await ItemAsync(office)).Marks());
        await act.ExecuteAsync(Number, true, true, null, Some.Dispatcher, null, Cancel);
        Assert.DoesNotContain(ItemMark.CallBack, (await ItemAsync(office)).Marks());

        // The grade was given; the answer of the redo does not ask again.
        await AnswerAsync(office, prove: false);
        Assert.False((await ItemAsync(office)).Deliveries[^1].AsksRating);
    }

    [Fact]
    public async Task A_word_of_praise_or_blame_without_an_answer_to_rate_is_what_it_is()
    {
        await using var office = await Office.OnSqliteAsync();

        await DirectCitizen.On(office).Says("不满意！高速收费站乱收费，ETC重复扣费").Hears("编号：2026-000001");
    }

    [Fact]
    public async Task What_a_citizen_brings_when_asked_is_added_line_by_line_and_not_filed_anew()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says(Some.Matter).Hears("编号").Says("说完了");
        await office.Get<AssignItem>().ExecuteAsync(Number, "EXP", null, Some.Dispatcher, null, Cancel);
        await office.Get<SupplementItem>().AskAsync(Number, "请补充车牌号和通行时间", Author, null, Cancel);
        Assert.Equal(DeliveryPurpose.SupplementRequest, Assert.Single((await ItemAsync(office)).Deliveries).Purpose);

        await citizen.Says("你好").DoesNotHear("已记入").Says("通行时间是3月1日上午九点").Hears("已记入", Number);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await citizen.Says("收费站是新乡站").Hears("已记入", Number);

        var item = await ItemAsync(office);
        Assert.Equal((ItemState.InHandling, $"{Some.Matter}\n通行时间是3月1日上午九点\n收费站是新乡站"), (item.State, item.Text));
        office.Clock.Advance(TimeSpan.FromMinutes(4));
        await citizen.Says("另外公交车总是不到站就走").Hears("编号：2026-000002");
    }

    [Fact]
    public async Task A_citizen_urges_once_a_day()
    {
        await using var office = await Office.OnSqliteAsync();
        var citizen = DirectCitizen.On(office);
        await citizen.Says("催办").Hears("没有正在办理");
        await citizen.Says(Some.Matter).Hears("编号").Says("说完了").Says("催办").Hears("已为编号 2026-000001 催办").Says("催办").Hears("已经催办过");
        office.Clock.Advance(TimeSpan.FromHours(25));
        await citizen.Says($"催办 {Number}").Hears("已为编号");

        Assert.Equal(2, (await ItemAsync(office)).Urges);
    }

    private static async Task AnswerAsync(Office office, bool prove)
    {
        await office.Get<AssignItem>().ExecuteAsync(Number, "EXP", null, Some.Dispatcher, null, Cancel);
        var draft = await office.Get<AnswerItem>().ExecuteAsync(Number, "经核查，多扣费用已于3月2日退回。", Author, null, Cancel);
        var answered = await office.Get<ReviewAnswer>().ApproveAsync(Number, Some.Reviewer, draft!.Version, Cancel);
        if (prove)
        {
            await office.Get<RecordDelivery>().DeliveredAsync(answered!.Deliveries[^1].Id, "test", askedRating: true, Cancel);
        }
    }

    private static async Task<MailboxItem> ItemAsync(Office office) => (await office.Get<FindItems>().OneAsync(Number, Some.Dispatcher, Cancel))!;
}
