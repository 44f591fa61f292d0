using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk.Chasing;

/// <summary>Who is told what, and when. 2026-03-23 is a Monday.</summary>
public sealed class ChasingTests
{
    private static readonly DateOnly Due = new(2026, 3, 23);

    [Fact]
    public async Task The_division_is_told_two_working_days_before_and_on_the_day_managers_from_the_day_after()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due);

        foreach (var (day, told) in new[]
        {
            (18, ""), (19, "exp"), (20, ""), (23, "exp"), (24, "exp manager"), (25, ""), (30, "manager"), (31, ""),
        })
        {
            var before = office.Mail.All.Count;
            office.GoTo(3, day, 10);
            await office.ChaseAsync();
            Assert.Equal(told, string.Join(' ', office.Mail.All.Skip(before).Select(mail => mail.To!.Split('@')[0]).Order()));
        }

        Assert.Equal(["即将到期", "今日到期", "已逾期", "逾期督办"], office.Group.All.SelectMany(message => message.Lines()).Select(line => line.Step));
        Assert.NotNull((await office.RemindersAsync())[0].Item!.SupervisedAt);
    }

    [Fact]
    public async Task An_item_nobody_has_is_told_to_the_dispatcher_and_one_in_review_to_the_reviewer_too()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due, division: null);
        var reviewed = await office.ItemAsync(Due, "RTB");
        await office.ChangeAsync(reviewed, (item, now) => item.WriteDraft("已退款。", Some.MemberOf("RTB"), now));

        office.GoTo(3, 23, 9);
        await office.ChaseAsync();

        Assert.Equal(["dispatcher", "reviewer", "rtb"], office.Mail.All.Select(mail => mail.To!.Split('@')[0]).Order());
    }

    [Fact]
    public async Task Of_steps_missed_the_latest_is_told_and_the_others_are_kept_as_skipped()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due);

        office.GoTo(3, 24, 9);
        await office.ChaseAsync();

        Assert.Equal(
            [(ReminderStep.BeforeDue, true), (ReminderStep.AtDue, true), (ReminderStep.DayAfter, false)],
            (await office.RemindersAsync()).Select(reminder => (reminder.Step, reminder.Skipped)));
        Assert.All(office.Mail.All, mail => Assert.Single(mail.Lines()));
    }

    [Theory]
    [InlineData(21, 10, 0)]
    [InlineData(23, 8, 29)]
    [InlineData(23, 12, 0)]
    [InlineData(23, 14, 29)]
    [InlineData(23, 18, 0)]
    public async Task Outside_office_hours_nothing_is_decided_and_nothing_leaves(int day, int hour, int minute)
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due);

        office.GoTo(3, day, hour, minute);
        await office.ChaseAsync();

        Assert.Empty(await office.RemindersAsync());
        Assert.Empty(office.Mail.All);
    }

    [Fact]
    public async Task What_is_answered_undated_or_paused_is_not_chased()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(dueOn: null);
        var answered = await office.ItemAsync(Due);
        await office.ChangeAsync(answered, Answer);

        office.GoTo(3, 24, 9);
        await office.ChaseAsync();

        Assert.Empty(await office.RemindersAsync());
    }

    [Fact]
    public async Task An_urging_is_told_to_the_division_once_and_the_next_one_again()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var number = await office.ItemAsync(new DateOnly(2026, 6, 1));
        await office.ChangeAsync(number, (item, now) => item.Urge(Actor.Citizen, now));
        await office.ChaseAsync();
        await office.ChaseAsync();

        office.GoTo(3, 4, 10);
        await office.ChangeAsync(number, (item, now) => item.Urge(Some.Manager, now));
        await office.ChaseAsync();

        Assert.Equal(["exp@example.gov.cn", "exp@example.gov.cn"], office.Mail.All.Select(mail => mail.To));
        Assert.Equal([1, 2], (await office.RemindersAsync()).Select(reminder => reminder.Urging));
    }

    [Fact]
    public async Task A_new_due_day_has_its_steps_anew()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var number = await office.ItemAsync(Due);
        office.GoTo(3, 23, 9);
        await office.ChaseAsync();
        await office.ChangeAsync(number, (item, now) => item.AskExtension(5, "待鉴定", 10, Some.MemberOf("EXP"), now));
        await office.ChangeAsync(number, (item, now) => item.GrantExtension(_ => new DateOnly(2026, 3, 30), Some.Reviewer, now));

        office.GoTo(3, 30, 9);
        await office.ChaseAsync();

        Assert.Contains(await office.RemindersAsync(), reminder => reminder is { Step: ReminderStep.AtDue, Day.Day: 30, Skipped: false });
    }

    [Fact]
    public async Task A_notice_holds_nothing_of_the_citizen_and_goes_out_once_for_many_items()
    {
        await using var office = await ChasingOffice.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 30))
        {
            await office.ItemAsync(Due);
        }

        office.GoTo(3, 23, 9);
        await office.ChaseAsync();

        var mail = Assert.Single(office.Mail.All);
        Assert.Equal(30, mail.Lines().Count());
        Assert.DoesNotContain("新乡", mail.Body + mail.Subject, StringComparison.Ordinal);
        Assert.Contains("https://mailbox.example/console/items/2026-000001", mail.Body, StringComparison.Ordinal);
        Assert.Equal(5, office.Group.All.Count);
        Assert.All(office.Group.All, message => Assert.True(System.Text.Encoding.UTF8.GetByteCount(message.Subject + message.Body) < 2048));
    }

    [Fact]
    public async Task The_group_learns_no_number_of_an_accusation_or_of_what_no_division_has()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due, kind: ItemKind.Report);
        await office.ItemAsync(Due, division: null);

        office.GoTo(3, 23, 9);
        await office.ChaseAsync();

        var message = Assert.Single(office.Group.All);
        Assert.Empty(message.Lines());
        Assert.Contains("有2件", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_way_or_an_address_the_reminder_is_listed_all_the_same()
    {
        await using var off = await ChasingOffice.OpenAsync(configured: false);
        await off.ItemAsync(Due);
        await using var on = await ChasingOffice.OpenAsync();
        await on.AddAsync("silent", Role.Division, "RTB-BUS", email: null);
        await on.ItemAsync(Due, "RTB-BUS");

        foreach (var office in new[] { off, on })
        {
            office.GoTo(3, 23, 9);
            await office.ChaseAsync();
        }

        Assert.All((await off.RemindersAsync())[^1].Notices, notice => Assert.Equal(NoticeState.NoChannel, notice.State));
        Assert.Contains((await on.RemindersAsync())[^1].Notices, notice => notice.State is NoticeState.NoAddress && notice.MemberId == on.People["silent"].Id);
    }

    [Fact]
    public async Task A_way_that_fails_is_tried_again_within_bounds_and_then_stands_as_failed()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due);
        foreach (var _ in Enumerable.Range(0, 20))
        {
            office.Mail.Plan(_ => new NoticeOutcome.TryLater("The mail server answered 450."));
        }

        office.GoTo(3, 23, 9);
        foreach (var _ in Enumerable.Range(0, 40))
        {
            await office.ChaseAsync();
            office.Office.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        var notice = (await office.RemindersAsync())[^1].Notices.Single(notice => notice.Way is NoticeWay.EMail);
        Assert.Equal((NoticeState.Failed, 5), (notice.State, notice.Attempts));
        Assert.Empty(office.Mail.All);
    }

    [Fact]
    public async Task A_way_that_throws_may_have_sent_it_and_is_not_called_again()
    {
        await using var office = await ChasingOffice.OpenAsync();
        await office.ItemAsync(Due);
        office.Mail.Plan(handOver =>
        {
            handOver();
            throw new IOException("reset");
        });

        office.GoTo(3, 23, 9);
        await office.ChaseAsync();
        office.GoTo(3, 23, 15);
        await office.ChaseAsync();

        Assert.Single(office.Mail.All);
        Assert.Contains((await office.RemindersAsync())[^1].Notices, notice => notice.State is NoticeState.Unknown);
    }

    [Fact]
    public async Task What_was_decided_and_then_answered_or_given_to_others_is_dropped()
    {
        await using var office = await ChasingOffice.OpenAsync();
        var answered = await office.ItemAsync(Due);
        var moved = await office.ItemAsync(Due);
        office.GoTo(3, 23, 9);
        await office.Office.Get<DecideReminders>().ExecuteAsync(TestContext.Current.CancellationToken);
        await office.ChangeAsync(answered, Answer);
        await office.ChangeAsync(moved, (item, now) => item.Assign("RTB", null, Some.Dispatcher, now));

        await office.ChaseAsync();

        Assert.Empty(office.Mail.All);
        Assert.Equal([answered, moved], (await office.RemindersAsync())
            .Where(reminder => reminder.Notices.Any(notice => notice is { State: NoticeState.Dropped, MemberId: not null }))
            .Select(reminder => reminder.Item!.Number).Distinct());
    }

    private static void Answer(MailboxItem item, DateTimeOffset now)
    {
        item.WriteDraft("多扣费用已退回原卡。", Some.MemberOf("EXP"), now);
        item.Approve(Some.Reviewer, now);
    }
}
