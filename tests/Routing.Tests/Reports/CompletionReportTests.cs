using System.Text;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Reports;

/// <summary>The figures out of a database: the published year 2017, and past days that stay what they were.</summary>
public sealed class CompletionReportTests
{
    private static readonly CompletionQuery Year2017 = new()
    {
        From = new DateOnly(2017, 1, 1),
        To = new DateOnly(2017, 12, 31),
        By = [CompletionGroup.Source],
        AsOf = new DateOnly(2019, 7, 1),
    };

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task The_published_figures_of_2017_come_out_to_the_last_digit_and_again_after_the_eight_answers(string provider)
    {
        await using var office = await SomeOffice.OpenAsync(provider);
        await office.ImportAsync("2017.csv", Lists.Of2017(answered: 86));

        var table = await office.CompletionAsync(Year2017);

        Assert.Equal(("58", "100.00", "94", "91.49", "300", "100.00"), Rates(table));
        Assert.Equal((613, 605, 8, "98.69"), (table.Total.Received, table.Total.Completed, table.Total.Open, Text(table.Total.CompletionRate)));
        Assert.Equal((605, 0), (table.Total.CompletedUpstream, table.Total.RealCompleted));

        var (counts, problems) = await office.ImportAsync("2018.csv", Lists.Of2017(answered: 94));

        Assert.Empty(problems);
        Assert.Equal((0, 8, 606), (counts.Filed, counts.Updated, counts.AlreadyThere));
        Assert.Equal("100.00", Text((await office.CompletionAsync(Year2017)).Total.CompletionRate));
    }

    [Fact]
    public async Task A_past_day_gives_the_same_figures_for_ever()
    {
        await using var office = await SomeOffice.OpenAsync();
        await office.ImportAsync("2017.csv", Lists.Of2017(answered: 86));
        var endOf2017 = Year2017 with { AsOf = new DateOnly(2017, 12, 31) };
        var before = await office.CompletionAsync(endOf2017);

        await office.ImportAsync("2018.csv", Lists.Of2017(answered: 94));
        foreach (var item in (await office.ItemsAsync()).Where(item => item.State is ItemState.Registered))
        {
            await office.Get<DeclineItem>().ExecuteAsync(item.Number, "另请咨询市局", SomeOffice.Clerk, null, TestContext.Current.CancellationToken);
        }

        var after = await office.CompletionAsync(endOf2017);
        Assert.Equal(before.Total, after.Total);
        Assert.Equal(before.Rows.Select(row => row.Figures), after.Rows.Select(row => row.Figures));
        Assert.Equal("98.69", Text(after.Total.CompletionRate));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task The_eight_left_undone_are_carried_into_2018_and_done_there(string provider)
    {
        await using var office = await SomeOffice.OpenAsync(provider);
        await office.ImportAsync("2018.csv", Lists.Of2017(answered: 94));

        var flow = await office.CompletionAsync(new CompletionQuery
        {
            From = new DateOnly(2018, 1, 1),
            To = new DateOnly(2018, 12, 31),
            AsOf = new DateOnly(2019, 7, 1),
            Basis = CompletionBasis.Flow,
            By = [CompletionGroup.Source],
        });

        Assert.Equal((8, 1, 8, 1), (flow.Total.CarriedIn, flow.Total.Received, flow.Total.Completed, flow.Total.Open));
        var portal = flow.Rows.Single(row => row.Keys.Values[0] == "gov-portal").Figures;
        Assert.Equal((8, 0, 8), (portal.CarriedIn, portal.Open, portal.Completed));
    }

    [Fact]
    public async Task An_item_received_half_an_hour_after_the_year_in_China_is_not_of_the_year()
    {
        await using var office = await SomeOffice.OpenAsync();
        await office.ImportAsync("2017.csv", "id,text,time\n1,路坏了,2018-01-01 00:30\n2,路坏了,2017-12-31T23:59:59+08:00\n", "letter");

        Assert.Equal(1, (await office.CompletionAsync(Year2017)).Total.Received);
        Assert.Equal(
            ["2017-12", "2018-01"],
            (await office.CompletionAsync(Year2017 with { To = new DateOnly(2018, 12, 31), By = [CompletionGroup.Month] }))
                .Rows.Select(row => row.Keys.Values[0]));
    }

    [Fact]
    public async Task Rows_by_division_and_place_name_those_of_the_cut_off()
    {
        await using var office = await SomeOffice.OpenAsync();
        var desk = office.Get<Organisation>().Divisions[0].Code;
        await office.ImportAsync("a.csv", $"id,title,time,承办单位,地点\n1,一,2017-03-01,{desk},郑州市\n2,二,2017-03-01,,洛阳市\n", "letter");

        var table = await office.CompletionAsync(Year2017 with { By = [CompletionGroup.Division, CompletionGroup.Place] });

        Assert.Equal([[desk, "郑州市"], [null, "洛阳市"]], table.Rows.Select(row => row.Keys.Values.ToArray()));
    }

    private static (string, string, string, string, string, string) Rates(CompletionTable table)
    {
        var (people, portal, own) = (Row("people-cn"), Row("gov-portal"), Row("portal-mailbox"));
        return (
            $"{people.Received}", Text(people.CompletionRate),
            $"{portal.Received}", Text(portal.CompletionRate),
            $"{own.Received}", Text(own.CompletionRate));

        CompletionFigures Row(string source) => table.Rows.Single(row => row.Keys.Values[0] == source).Figures;
    }

    private static string Text(decimal? rate) => rate?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <summary>The year 2017 as the published report counts it: 58 + 94 + 461 received, and one message of the next year's first half hour.</summary>
internal static class Lists
{
    /// <param name="answered">Of the 94 of gov-portal; beyond 86 in the year 2018.</param>
    public static string Of2017(int answered)
    {
        var list = new StringBuilder("source,id,text,time,reply,reply_time\n");
        for (var i = 0; i < 58; i++)
        {
            Add("people-cn", i, ",已办,2017-12-20");
        }

        for (var i = 0; i < 94; i++)
        {
            Add("gov-portal", i, i < 86 ? ",已办,2017-12-20" : i < answered ? ",已办,2018-03-05" : ",,");
        }

        for (var i = 0; i < 461; i++)
        {
            Add(i < 300 ? "portal-mailbox" : "portal-consult", i, ",已办,2017-12-20");
        }

        return list.Append("portal-mailbox,2018,新年第一条,2018-01-01 00:30,,\n").ToString();

        void Add(string source, int id, string answer) =>
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"{source},{id},第{id}条来信,{ReceivedOn(id):yyyy-MM-dd}{answer}\n");
    }

    private static DateOnly ReceivedOn(int id) => ChinaTime.DateOf(ChinaTime.StartOf(new DateOnly(2017, 1, 1)).AddDays(id % 340));
}
