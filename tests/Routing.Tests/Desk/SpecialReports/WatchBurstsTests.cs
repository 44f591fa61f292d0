using Messaging.Routing.Desk.SpecialReports;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk.SpecialReports;

public sealed class WatchBurstsTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_burst_opens_one_report_on_two_nodes_and_after_a_restart(string provider)
    {
        await using var office = await BurstOffice.OpenAsync(provider);
        await using var other = office.Office.AnotherNode();

        await office.HappensAsync(BurstOffice.Bridge, office.Office, other);
        await using var restarted = office.Office.AnotherNode();
        await restarted.Get<WatchBursts>().ExecuteAsync(Cancel);

        var report = Assert.Single(await office.ReportsAsync());
        Assert.Equal(SpecialReportState.Draft, report.State);
        Assert.True(report.OpenedAt - report.BurstFrom <= TimeSpan.FromMinutes(10), $"Noticed after {report.OpenedAt - report.BurstFrom}.");
        Assert.Equal(report.OpenedAt.AddHours(1), report.DueAt);
    }

    [Fact]
    public async Task Every_figure_names_the_items_it_counts_and_no_phone_stands_in_the_text()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);

        var numbers = await office.HappensAsync(BurstOffice.Bridge);

        var report = Assert.Single(await office.ReportsAsync());
        Assert.Equal(numbers.Take(report.Figures[0].Value), report.Figures[0].Items);
        Assert.All(report.Figures, figure => Assert.Equal(figure.Value, figure.Items.Count));
        Assert.All(report.Figures, figure => Assert.Subset(report.Figures[0].Items.ToHashSet(), figure.Items.ToHashSet()));
        Assert.Equal(report.Figures[0].Value, report.Figures.Where(figure => figure.Name.StartsWith("来源", StringComparison.Ordinal)).Sum(figure => figure.Value));
        Assert.DoesNotContain("13812345678", report.Text, StringComparison.Ordinal);
        Assert.Contains("大桥", report.Title, StringComparison.Ordinal);
        Assert.Contains(numbers[0], report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_grow_with_the_burst_until_a_person_has_written()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge.Take(7));
        var first = Assert.Single(await office.ReportsAsync());

        await office.HappensAsync(BurstOffice.Bridge.Skip(7).Take(3));
        var grown = Assert.Single(await office.ReportsAsync());
        Assert.True(grown.Figures[0].Value > first.Figures[0].Value);

        await office.Office.Get<ChangeSpecialReport>().WriteAsync(grown.Id, "大桥封闭", "已核实，正在疏导。", Some.Dispatcher, grown.Version, Cancel);
        await office.HappensAsync(BurstOffice.Bridge.Skip(10));
        Assert.Equal("已核实，正在疏导。", Assert.Single(await office.ReportsAsync()).Text);
    }

    [Fact]
    public async Task A_draft_that_is_read_stays_as_it_is_while_nothing_new_comes()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge);
        var read = Assert.Single(await office.ReportsAsync());

        office.Office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.Office.Get<WatchBursts>().ExecuteAsync(Cancel);

        var later = Assert.Single(await office.ReportsAsync());
        Assert.Equal((read.Version, read.Text), (later.Version, later.Text));
        Assert.True(later.LastSeenAt > read.LastSeenAt);
        await office.Office.Get<ChangeSpecialReport>().SignAsync(read.Id, Some.Manager, read.Version, Cancel);
        Assert.Equal(SpecialReportState.Signed, Assert.Single(await office.ReportsAsync()).State);
    }

    [Fact]
    public async Task A_burst_over_midnight_bears_both_days()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        office.Office.Clock.Advance(new DateTimeOffset(2026, 3, 2, 23, 54, 0, TimeSpan.FromHours(8)) - office.Office.Clock.GetUtcNow());

        await office.HappensAsync(BurstOffice.Bridge);

        Assert.Contains("2026年3月2日23:55至3月3日00:0", Assert.Single(await office.ReportsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_a_writer_gave_stands_neither_in_the_title_nor_in_the_words()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);

        await office.HappensAsync(BurstOffice.Bridge.Select(text => $"我是司机张建国，{text}"), "张建国");

        var report = Assert.Single(await office.ReportsAsync());
        Assert.Contains("我是司机某某，", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("张建国", report.Title + report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_after_it_is_over_another_burst_gets_a_report_of_its_own()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge);
        for (var step = 0; step < 12; step++)
        {
            office.Office.Clock.Advance(TimeSpan.FromMinutes(10));
            await office.Office.Get<WatchBursts>().ExecuteAsync(Cancel);
        }

        Assert.Null(Assert.Single(await office.ReportsAsync()).Slot);
        await office.HappensAsync(BurstOffice.Bridge.Select(text => text.Replace("跨河大桥", "北站地下通道", StringComparison.Ordinal)));

        Assert.Equal(2, (await office.ReportsAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_second_event_opens_a_report_of_its_own_while_more_people_write_of_the_first(string provider)
    {
        await using var office = await BurstOffice.OpenAsync(provider);
        await using var other = office.Office.AnotherNode();

        await office.HappensAsync(BurstOffice.Bridge, office.Office, other);
        var lights = await office.HappensAsync(BurstOffice.Lights, office.Office, other);

        var reports = await office.ReportsAsync();
        Assert.Equal(2, reports.Count);
        Assert.Contains("大桥", reports[0].Title, StringComparison.Ordinal);
        Assert.Contains("东风路", reports[1].Title, StringComparison.Ordinal);
        Assert.Equal(lights, reports[1].Figures[0].Items);
        Assert.True(reports[1].OpenedAt - reports[1].BurstFrom <= TimeSpan.FromMinutes(10), $"Noticed after {reports[1].OpenedAt - reports[1].BurstFrom}.");
        Assert.DoesNotContain(reports[0].Figures[0].Items, lights.Contains);
    }

    [Fact]
    public async Task Two_events_that_begin_together_have_two_reports()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);

        await office.HappensAsync(BurstOffice.Bridge.Zip(BurstOffice.Lights).SelectMany(pair => (string[])[pair.First, pair.Second]));

        var reports = await office.ReportsAsync();
        Assert.Equal(2, reports.Count);
        Assert.Empty(reports[0].Figures[0].Items.Intersect(reports[1].Figures[0].Items));
    }

    [Fact]
    public async Task Who_writes_of_something_else_in_the_same_minutes_is_no_part_of_the_event()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);

        var numbers = await office.HappensAsync(BurstOffice.Others.Concat(BurstOffice.Lights));

        var report = Assert.Single(await office.ReportsAsync());
        Assert.Equal(numbers.Skip(BurstOffice.Others.Length), report.Figures[0].Items);
        Assert.DoesNotContain("停水", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Much_of_everything_opens_a_report_of_its_own_beside_an_event()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge);

        await office.HappensAsync(BurstOffice.OfEverything);

        var reports = await office.ReportsAsync();
        Assert.Equal(2, reports.Count);
        Assert.Contains("多类事项", reports[1].Title, StringComparison.Ordinal);
        Assert.Empty(reports[0].Figures[0].Items.Intersect(reports[1].Figures[0].Items));
    }

    [Fact]
    public async Task An_event_that_lasts_for_hours_keeps_its_one_report_and_all_its_items()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        var numbers = await office.HappensAsync(BurstOffice.Bridge);
        for (var more = 0; more < 4; more++)
        {
            office.Office.Clock.Advance(TimeSpan.FromMinutes(20));
            numbers.AddRange(await office.HappensAsync(BurstOffice.Bridge));
        }

        var report = Assert.Single(await office.ReportsAsync());
        Assert.NotNull(report.Slot);
        Assert.Equal(numbers, report.Figures[0].Items);
    }

    [Fact]
    public async Task An_event_that_goes_on_after_its_report_was_signed_opens_no_second_one()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge);
        var report = Assert.Single(await office.ReportsAsync());
        await office.Office.Get<ChangeSpecialReport>().SignAsync(report.Id, Some.Manager, report.Version, Cancel);

        for (var more = 0; more < 4; more++)
        {
            office.Office.Clock.Advance(TimeSpan.FromMinutes(20));
            await office.HappensAsync(BurstOffice.Bridge);
        }

        Assert.Equal(report.Text, Assert.Single(await office.ReportsAsync()).Text);
    }

    [Fact]
    public async Task A_report_ends_an_hour_after_its_event_also_while_another_goes_on()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.HappensAsync(BurstOffice.Bridge);
        for (var more = 0; more < 5; more++)
        {
            office.Office.Clock.Advance(TimeSpan.FromMinutes(20));
            await office.HappensAsync(BurstOffice.Lights);
        }

        var reports = await office.ReportsAsync();
        Assert.Equal(2, reports.Count);
        Assert.Null(reports[0].Slot);
        Assert.NotNull(reports[1].Slot);
    }

    [Fact]
    public async Task A_usual_day_opens_no_report()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        for (var hour = 0; hour < 8; hour++)
        {
            office.Office.Clock.Advance(TimeSpan.FromMinutes(50));
            await office.WriteAsync($"第{hour}个路口的红绿灯坏了，请派人修理", hour);
            await office.Office.Get<WatchBursts>().ExecuteAsync(Cancel);
        }

        Assert.Empty(await office.ReportsAsync());
    }

    [Fact]
    public async Task Accusations_open_no_report_that_everybody_reads()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);

        await office.HappensAsync(Enumerable.Range(0, 12).Select(at => $"道路运输管理局的科长收红包，第{at}次不送礼不给办证"));

        Assert.Empty(await office.ReportsAsync());
    }

    [Fact]
    public async Task A_wording_in_force_that_fits_is_suggested()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        var text = new WordingText { Kind = WordingKind.Internal, Topic = "跨河大桥 封闭 绕行 公告", Title = "跨河大桥封闭绕行", Text = "跨河大桥封闭期间请从北桥绕行，公告已发布。" };
        var wording = await office.Office.Get<WriteWording>().NewAsync(text, Some.Dispatcher, Cancel);
        await office.Office.Get<ReviewWording>().ApproveAsync(wording.Id, Some.Reviewer, wording.Version, Cancel);

        await office.HappensAsync(BurstOffice.Bridge);

        var report = Assert.Single(await office.ReportsAsync());
        Assert.Equal(wording.Id, report.WordingId);
        Assert.Contains("请从北桥绕行", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leaders_have_a_notice_of_it_on_the_first_item()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await using (var db = office.Office.Read())
        {
            db.Members.Add(new Member { DisplayName = "领导", Roles = [Role.Manager], Email = "leader@example.org" });
            await db.SaveChangesAsync(Cancel);
        }

        await office.HappensAsync(BurstOffice.Bridge);

        await using var read = office.Office.Read();
        var reminder = Assert.Single(await read.Reminders.Include(one => one.Notices).Include(one => one.Item).ToListAsync(Cancel));
        Assert.Equal(ReminderStep.Burst, reminder.Step);
        Assert.Equal(NoticeState.NoChannel, Assert.Single(reminder.Notices).State);
    }
}
