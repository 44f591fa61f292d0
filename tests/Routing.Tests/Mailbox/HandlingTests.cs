using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox;

public sealed class HandlingTests
{
    [Fact]
    public void Assigning_a_registered_item_accepts_it_and_ends_the_joining()
    {
        var item = Some.Item();

        Assert.True(item.Assign("EXP", null, Some.Dispatcher, Some.Morning));

        Assert.Equal(ItemState.Dispatched, item.State);
        Assert.Null(item.JoinUntil);
        Assert.Equal([HistoryKind.Registered, HistoryKind.Accepted, HistoryKind.Dispatched], item.History.Select(row => row.What));
    }

    [Fact]
    public void Assigning_to_the_present_division_changes_nothing()
    {
        var item = Some.Item();
        item.Assign("EXP", null, Some.Dispatcher, Some.Morning);
        var version = item.Version;

        Assert.False(item.Assign("EXP", null, Some.Dispatcher, Some.Morning));

        Assert.Equal(version, item.Version);
    }

    [Fact]
    public void A_returned_item_can_be_given_back_to_the_same_division()
    {
        var item = Some.Item();
        item.Assign("EXP", null, Some.Dispatcher, Some.Morning);
        item.Return("不属于高速公路", "HWY-TRUNK：国省道养护", Some.MemberOf("EXP"), Some.Morning);

        Assert.True(item.Assign("EXP", "裁定：属于", Some.Dispatcher, Some.Morning));
        Assert.Equal(ItemState.Dispatched, item.State);
    }

    [Theory]
    [InlineData("", "HWY-TRUNK", "return.reason")]
    [InlineData("不属于本处", " ", "return.duty")]
    public void Returning_needs_a_reason_and_a_duty(string reason, string duty, string code)
    {
        var item = Some.Item();
        item.Assign("EXP", null, Some.Dispatcher, Some.Morning);

        Assert.Equal(code, Assert.Throws<RefusedException>(() => item.Return(reason, duty, Some.MemberOf("EXP"), Some.Morning)).Code);
        Assert.Equal(ItemState.Dispatched, item.State);
    }

    [Fact]
    public void An_ended_item_takes_no_further_act()
    {
        var item = Some.Item();
        item.Decline("不是本厅职责，请向市交通运输局反映", Some.Dispatcher, Some.Morning);

        Assert.Throws<RefusedException>(() => item.Assign("EXP", null, Some.Dispatcher, Some.Morning));
        Assert.Throws<RefusedException>(() => item.Accept(Some.Dispatcher, Some.Morning));
        Assert.Throws<RefusedException>(() => item.Take(Some.MemberOf("EXP"), Some.Morning));
        Assert.Throws<RefusedException>(() => item.Withdraw(Some.Dispatcher, Some.Morning));
        Assert.Equal(ItemState.Declined, item.State);
    }

    [Fact]
    public void Every_act_is_one_row_and_one_version()
    {
        var item = Some.ItemInReview(Some.MemberOf("EXP"));

        Assert.Equal(item.Version, item.History.Count);
        Assert.Equal(Enumerable.Range(1, item.Version), item.History.Select(row => row.Seq));
        Assert.Equal(item.HeadHash, item.History[^1].Hash);
    }
}
