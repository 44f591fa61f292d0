using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;

namespace Messaging.Routing.Tests.Reports;

/// <summary>The flow basis: what a period took over, what it received, what became of both by its end.</summary>
public sealed class CompletionFlowTests
{
    private static readonly CompletionQuery Flow2018 = new()
    {
        From = new DateOnly(2018, 1, 1),
        To = new DateOnly(2018, 12, 31),
        AsOf = new DateOnly(2019, 6, 30),
        Basis = CompletionBasis.Flow,
    };

    [Fact]
    public void The_eight_left_undone_in_2017_are_carried_into_2018()
    {
        var undone = Enumerable.Repeat(SomeCounted.Item() with { StateBefore = ItemState.InHandling }, 8);
        var done = Enumerable.Repeat(SomeCounted.Item() with { StateBefore = ItemState.Completed }, 605);

        var total = Flow2018.Table(undone.Concat(done)).Total;

        Assert.Equal((8, 0, 8, 0), (total.CarriedIn, total.Received, total.Completed, total.Open));
    }

    [Fact]
    public void A_redo_that_takes_a_completion_back_posts_the_item_into_the_period()
    {
        var redone = SomeCounted.Item(ItemState.InHandling) with { StateBefore = ItemState.Completed };

        var total = Flow2018.Table(redone).Total;

        Assert.Equal((1, 1, 1), (total.CarriedIn, total.Open, SomeCounted.Sum(total)));
    }

    [Fact]
    public void A_flow_does_not_look_past_its_period()
    {
        Assert.Equal(Flow2018.To, Flow2018.CutOff);
        Assert.Equal(new DateOnly(2018, 5, 1), (Flow2018 with { AsOf = new DateOnly(2018, 5, 1) }).CutOff);
    }

    [Fact]
    public void A_cohort_takes_nothing_over() =>
        Assert.Equal(0, (Flow2018 with { Basis = CompletionBasis.Cohort })
            .Table(SomeCounted.Item() with { StateBefore = ItemState.InHandling }).Total.CarriedIn);
}
