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
