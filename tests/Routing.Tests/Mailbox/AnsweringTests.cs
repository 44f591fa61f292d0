using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox;

public sealed class AnsweringTests
{
    private static readonly Actor Author = Some.MemberOf("EXP");

    [Fact]
    public void Authors_do_not_approve_their_own_answer()
    {
        var item = Some.ItemInReview(Author);

        var refused = Assert.Throws<RefusedException>(() => item.Approve(Author, Some.Morning));

        Assert.Equal("answer.own", refused.Code);
        Assert.Equal(ItemState.InReview, item.State);
        Assert.Empty(item.Deliveries);
    }

    [Fact]
    public void An_approved_answer_is_on_its_way_in_the_same_act()
    {
        var item = Some.ItemInReview(Author, new ReplyAddress(DeliveryWay.WeChat));

        item.Approve(Some.Reviewer, Some.Morning);

        var delivery = Assert.Single(item.Deliveries);
        Assert.Equal(DeliveryState.Pending, delivery.State);
        Assert.Equal(Some.Morning, delivery.NextTryAt);
        Assert.Equal(item.Answer, delivery.Text);
    }

    [Fact]
    public void A_letter_is_not_completed_before_its_posting_is_recorded()
    {
        var item = Some.ItemInReview(Author, new ReplyAddress(DeliveryWay.Post));
        item.Approve(Some.Reviewer, Some.Morning);
        Assert.Equal(ItemState.Answered, item.State);
        Assert.Null(Assert.Single(item.Deliveries).NextTryAt);

        item.RecordDelivered(item.Deliveries[0], "挂号信", "RA123", Some.Dispatcher, Some.Morning.AddDays(1), Some.Morning.AddDays(1));

        Assert.Equal(ItemState.Completed, item.State);
        Assert.Equal(Some.Morning.AddDays(1), item.CompletedAt);
        Assert.Equal(
            [HistoryKind.Delivered, HistoryKind.Completed], item.History.Select(row => row.What).TakeLast(2));
    }

    [Fact]
    public void An_unproven_delivery_completes_nothing()
    {
        var item = Some.ItemInReview(Author, new ReplyAddress(DeliveryWay.WeChat));
        item.Approve(Some.Reviewer, Some.Morning);
        var delivery = item.Deliveries[0];

        item.RecordSent(delivery, Some.Morning);
        Assert.Equal(ItemState.Answered, item.State);
        item.RecordUnknown(delivery, "no answer in time", Some.Morning);
        Assert.Equal(ItemState.Answered, item.State);
        item.RecordFailed(delivery, "45015", Some.Morning);

        Assert.Equal(ItemState.Answered, item.State);
        Assert.True(item.State.IsOpen());
        Assert.Null(item.CompletedAt);
    }

    [Fact]
    public void A_failed_answer_is_due_again_when_the_citizen_writes()
    {
        var item = Some.ItemInReview(Author, new ReplyAddress(DeliveryWay.WeChat));
        item.Approve(Some.Reviewer, Some.Morning);
        item.RecordFailed(item.Deliveries[0], "45015", Some.Morning);

        item.RetryDelivery(item.Deliveries[0], Some.Morning.AddDays(2));

        Assert.Equal(DeliveryState.Pending, item.Deliveries[0].State);
        Assert.Equal(Some.Morning.AddDays(2), item.Deliveries[0].NextTryAt);
    }

    [Fact]
    public void A_draft_sent_back_goes_to_its_author_with_the_reason()
    {
        var item = Some.ItemInReview(Author);

        item.SendBack("没有说明依据", Some.Reviewer, Some.Morning);

        Assert.Equal(ItemState.InHandling, item.State);
        Assert.Equal("没有说明依据", item.History[^1].Note);
        item.WriteDraft("依据《收费公路管理条例》……", Author, Some.Morning);
        Assert.Equal(ItemState.InReview, item.State);
    }

    [Fact]
    public void An_answer_at_the_source_completes_and_says_so()
    {
        var item = Some.Item();
        var answeredAt = Some.Morning.AddDays(-1);

        item.AnswerUpstream("已回复", answeredAt, "{}", Some.Dispatcher, Some.Morning);

        Assert.True(item.State.IsCompleted());
        Assert.True(item.CompletedUpstream);
        Assert.Equal(answeredAt, item.CompletedAt);
        Assert.Equal(Some.Morning, item.History[^1].RecordedAt);
    }
}
