using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox;

/// <summary>What the citizen hears when a due day is counted again (期限调整告知).</summary>
public sealed class RedatingTests
{
    private static readonly ItemClock Clock = new(new DateOnly(2026, 3, 2), LimitDays: 15);

    private static readonly DateOnly Told = new(2026, 3, 23);

    [Fact]
    public void A_later_day_is_told_on_the_channel_and_only_the_newest_of_two()
    {
        var item = Some.Item(replyTo: new ReplyAddress(DeliveryWay.WeChat));

        item.Redate(Clock, Told.AddDays(2), "notice:2026", Some.Admin, Some.Morning);
        item.Redate(Clock, Told.AddDays(3), "notice:2026", Some.Admin, Some.Morning);

        Assert.Equal(
            [(DeliveryPurpose.Redated, (DateOnly?)Told.AddDays(2), true), (DeliveryPurpose.Redated, Told.AddDays(3), false)],
            item.Deliveries.Select(delivery => (delivery.Purpose, delivery.DueOn, delivery.Superseded)));
        Assert.Equal([null, (DateTimeOffset?)Some.Morning], item.Deliveries.Select(delivery => delivery.NextTryAt));
    }

    [Fact]
    public void A_promise_that_stands_is_not_told_again_whatever_the_count_gives()
    {
        var item = Some.Item(replyTo: new ReplyAddress(DeliveryWay.WeChat));

        item.Redate(Clock, Told.AddDays(-2), "rules", Some.Admin, Some.Morning);
        item.Redate(Clock, null, "notice:2026", Some.Admin, Some.Morning);

        Assert.Equal(Told, item.PromisedOn);
        Assert.Empty(item.Deliveries);
    }

    [Fact]
    public void Nobody_writes_a_letter_for_a_moved_day()
    {
        var item = Some.Item(replyTo: new ReplyAddress(DeliveryWay.Post));

        item.Redate(Clock, Told.AddDays(2), "notice:2026", Some.Admin, Some.Morning);

        Assert.Equal(Told.AddDays(2), item.PromisedOn);
        Assert.Empty(item.Deliveries);
    }
}
