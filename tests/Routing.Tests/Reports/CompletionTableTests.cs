using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;

namespace Messaging.Routing.Tests.Reports;

public sealed class CompletionTableTests
{
    private static readonly CompletionQuery BySource = SomeCounted.Year2017 with { By = [CompletionGroup.Source] };

    [Fact]
    public void The_published_table_of_2017_comes_out_to_the_last_digit()
    {
        var items = Enumerable.Repeat(SomeCounted.Item(source: "people-cn"), 58)
            .Concat(Enumerable.Repeat(SomeCounted.Item(source: "gov-portal"), 86))
            .Concat(Enumerable.Repeat(SomeCounted.Item(ItemState.Registered, "gov-portal"), 8))
            .Concat(Enumerable.Repeat(SomeCounted.Item(source: "portal-mailbox"), 461));

        var table = BySource.Table(items);

        Assert.Equal(
            [("gov-portal", 91.49m), ("people-cn", 100m), ("portal-mailbox", 100m)],
            table.Rows.Select(row => (row.Keys.Values[0]!, row.Figures.CompletionRate!.Value)));
        Assert.Equal((613, 605, 8, 98.69m), (table.Total.Received, table.Total.Completed, table.Total.Open, table.Total.CompletionRate!.Value));
    }

    [Fact]
    public void Every_row_and_the_total_add_up_whatever_states_the_items_are_in()
    {
        var random = new Seeded(2017);
        var items = Enumerable.Range(0, 2000).Select(_ => SomeCounted.Item(random.One<ItemState>(), "s" + random.Next(4)) with
        {
            Division = random.Next(3) == 0 ? null : "D" + random.Next(3),
            ReceivedOn = new DateOnly(2016, 6, 1).AddDays(random.Next(900)),
            StateBefore = random.One<ItemState>(),
        }).ToList();

        foreach (var basis in Enum.GetValues<CompletionBasis>())
        {
            var table = (BySource with { Basis = basis, By = [CompletionGroup.Source, CompletionGroup.Division, CompletionGroup.Month] }).Table(items);

            Assert.All(table.Rows.Select(row => row.Figures).Append(table.Total), f =>
            {
                Assert.Equal(f.CarriedIn + f.Received, SomeCounted.Sum(f));
                Assert.Equal(f.Accepted, f.Completed + f.Open);
                Assert.True(f.OnTime + f.Overdue <= f.Due && f.Due <= f.Accepted);
            });
            Assert.Equal(table.Total.Received, table.Rows.Sum(row => row.Figures.Received));
            Assert.Equal(table.Total.CarriedIn, table.Rows.Sum(row => row.Figures.CarriedIn));
            Assert.Equal(table.Total.Completed, table.Rows.Sum(row => row.Figures.Completed));
        }
    }

    [Fact]
    public void A_source_that_brought_nothing_stands_in_the_table_without_a_rate()
    {
        var table = CompletionTable.Of(BySource, [SomeCounted.Item()], ["wechat", "letter", "app"], SomeCounted.Calendar);

        Assert.Equal(["app", "letter", "wechat"], table.Rows.Select(row => row.Keys.Values[0]));
        Assert.Equal((0, null, null), (table.Rows[2].Figures.Received, table.Rows[2].Figures.CompletionRate, table.Rows[2].Figures.AnsweredRate));
        Assert.Equal(1, table.Total.Received);
    }

    [Fact]
    public void Silent_sources_are_left_out_where_rows_are_told_apart_by_more()
    {
        var query = BySource with { By = [CompletionGroup.Source, CompletionGroup.Month] };

        var table = CompletionTable.Of(query, [SomeCounted.Item()], ["wechat", "letter"], SomeCounted.Calendar);

        Assert.Equal(["letter", "2017-03"], Assert.Single(table.Rows).Keys.Values);
    }

    [Fact]
    public void Ends_other_than_completion_are_not_accepted_and_only_invalid_ones_were_not_to_be_answered()
    {
        var table = SomeCounted.Year2017.Table(
            SomeCounted.Item(),
            SomeCounted.Item(ItemState.Delivered),
            SomeCounted.Item(ItemState.InHandling),
            SomeCounted.Item(ItemState.Declined),
            SomeCounted.Item(ItemState.Referred),
            SomeCounted.Item(ItemState.Merged),
            SomeCounted.Item(ItemState.Withdrawn),
            SomeCounted.Item(ItemState.Invalid));

        Assert.Equal((3, 1, 33.33m), (table.Total.Accepted, table.Total.Completed, table.Total.CompletionRate!.Value));
        Assert.Equal((2, 28.57m), (table.Total.Answered, table.Total.AnsweredRate!.Value)); // of 7
    }

    [Fact]
    public void What_the_source_completed_is_completed_but_not_by_a_proof_held_here()
    {
        var table = SomeCounted.Year2017.Table(
            SomeCounted.Item(), SomeCounted.Item() with { AnsweredUpstream = true }, SomeCounted.Item() with { AnsweredUpstream = true });

        Assert.Equal((3, 2, 1), (table.Total.Completed, table.Total.CompletedUpstream, table.Total.RealCompleted));
        Assert.Equal((100m, 33.33m), (table.Total.CompletionRate!.Value, table.Total.RealRate!.Value));
    }

    [Fact]
    public void Received_after_the_cut_off_does_not_count()
    {
        var query = SomeCounted.Year2017 with { AsOf = new DateOnly(2017, 2, 28) };

        Assert.Equal(0, query.Table(SomeCounted.Item()).Total.Received);
    }

    [Fact]
    public void On_time_is_measured_against_all_that_were_due_so_that_open_ones_are_not_hidden()
    {
        var due = new DateOnly(2017, 3, 22);
        var table = (SomeCounted.Year2017 with { AsOf = due }).Table(
            SomeCounted.Item() with { CompletedOn = due },
            SomeCounted.Item() with { DueOn = due.AddDays(-1), CompletedOn = due },
            SomeCounted.Item(ItemState.InHandling) with { DueOn = due.AddDays(-1) },
            SomeCounted.Item(ItemState.InHandling) with { DueOn = due },
            SomeCounted.Item(ItemState.InHandling) with { DueOn = due.AddDays(1) },
            SomeCounted.Item(ItemState.InHandling) with { DueOn = null },
            SomeCounted.Item(ItemState.Declined) with { DueOn = due.AddDays(-1) });

        Assert.Equal((4, 1, 1, 25m), (table.Total.Due, table.Total.OnTime, table.Total.Overdue, table.Total.OnTimeRate!.Value));
    }

    [Fact]
    public void The_median_counts_working_days_and_lies_between_the_middle_two()
    {
        // Received on a Wednesday, done on Thursday, Friday and the Tuesday after: 1, 2 and 4 working days.
        int[] daysLater = [1, 2, 6];
        var items = daysLater.Select(days => SomeCounted.Item() with { CompletedOn = new DateOnly(2017, 3, 1).AddDays(days) }).ToList();

        Assert.Equal(2m, SomeCounted.Year2017.Table(items).Total.MedianWorkingDays);
        Assert.Equal(1.5m, SomeCounted.Year2017.Table(items.Take(2)).Total.MedianWorkingDays);
    }

    [Fact]
    public void A_median_that_runs_through_an_unknown_year_is_not_guessed()
    {
        var table = SomeCounted.Year2017.Table(
            SomeCounted.Item(), SomeCounted.Item() with { CompletedOn = new DateOnly(2027, 1, 5) });

        Assert.Null(table.Total.MedianWorkingDays);
        Assert.Null(SomeCounted.Year2017.Table().Total.MedianWorkingDays);
    }

    [Fact]
    public void Rows_are_sorted_by_their_keys_and_what_names_none_comes_last()
    {
        var query = BySource with { By = [CompletionGroup.Division] };

        var table = query.Table(SomeCounted.Item(), SomeCounted.Item() with { Division = "RTB" }, SomeCounted.Item() with { Division = "HWY" });

        Assert.Equal(["HWY", "RTB", null], table.Rows.Select(row => row.Keys.Values[0]));
    }
}
