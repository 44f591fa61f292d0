using Messaging.Routing.Calendars;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Tests.Mailbox.Deadlines;

/// <summary>Every due day of ten years against a count of another make, and what a due day can tell about itself.</summary>
public sealed class DueDaysTests
{
    private static readonly DateOnly First = new(2017, 1, 1);
    private static readonly DateOnly Last = new(2026, 11, 1);
    private static readonly WorkingCalendar Calendar = new(HolidayNotices.Bundled());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(20)]
    public void Due_days_equal_a_brute_force_count_on_every_receipt_day_of_ten_years(int workingDays)
    {
        var bruteForce = new BruteForceDueDays();
        var receipts = Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays).ToList();
        Assert.Equal(3592, receipts.Count);

        Assert.All(receipts, received =>
        {
            var due = new ItemClock(received, workingDays).DueOn(Calendar);

            Assert.NotNull(due);
            Assert.Equal(bruteForce.Due(received, workingDays), due);
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void The_explanation_of_a_due_day_counts_the_same_days_and_ends_on_it(int workingDays)
    {
        for (var received = First; received <= Last; received = received.AddDays(1))
        {
            var days = new ItemClock(received, workingDays).Explain(Calendar, received);

            Assert.Equal(Calendar.AddWorkingDays(received, workingDays), days[^1].Date);
            Assert.Equal(workingDays, days[^1].No);
            Assert.Equal(Enumerable.Range(1, workingDays), days.Where(day => day.Counts).Select(day => day.No!.Value));
            Assert.Equal(days.Count, days[^1].Date.DayNumber - received.DayNumber);
        }
    }

    [Fact]
    public void An_explanation_names_weekends_holidays_make_up_days_and_pauses()
    {
        // Received on the Friday before National Day 2025; the autumn festival fell into it.
        var clock = new ItemClock(new DateOnly(2025, 9, 26), 5).Pause(new DateOnly(2025, 9, 29)).Resume(new DateOnly(2025, 9, 29));

        var days = clock.Explain(Calendar, new DateOnly(2025, 10, 1)).ToDictionary(day => day.Date, day => day.Why);

        Assert.Equal("周末", days[new DateOnly(2025, 9, 27)]);
        Assert.Equal("调休上班（国庆节、中秋节）", days[new DateOnly(2025, 9, 28)]);
        Assert.Equal("暂停计期", days[new DateOnly(2025, 9, 29)]);
        Assert.Equal("国庆节、中秋节假期", days[new DateOnly(2025, 10, 1)]);
        Assert.Equal("工作日", days[new DateOnly(2025, 10, 9)]);
    }

    [Fact]
    public void An_explanation_that_runs_into_a_year_without_notice_ends_there_and_says_so()
    {
        var days = new ItemClock(new DateOnly(2026, 12, 30), 5).Explain(Calendar, new DateOnly(2026, 12, 30));

        Assert.Equal(new DateOnly(2027, 1, 1), days[^1].Date);
        Assert.Equal("2027年放假安排尚未公布", days[^1].Why);
        Assert.False(days[^1].Counts);
    }

    [Fact]
    public void Paused_days_are_not_counted_and_an_open_pause_has_no_due_day()
    {
        var clock = new ItemClock(new DateOnly(2026, 3, 2), 5, Statutory: true);
        Assert.Equal(new DateOnly(2026, 3, 9), clock.DueOn(Calendar));

        var paused = clock.Pause(new DateOnly(2026, 3, 4));
        Assert.Null(paused.DueOn(Calendar));
        Assert.Equal(new DateOnly(2026, 3, 20), paused.Explain(Calendar, new DateOnly(2026, 3, 20))[^1].Date);

        // Two working days before the pause (3 March only), three weeks' middle paused.
        Assert.Equal(new DateOnly(2026, 3, 19), paused.Resume(new DateOnly(2026, 3, 13)).DueOn(Calendar));
        Assert.Equal(clock, paused.Resume(new DateOnly(2026, 3, 3)));
    }

    [Theory]
    [InlineData(false, "2026-03-20", "2026-03-18", "2026-03-20", "2026-03-20")]
    [InlineData(false, "2026-03-20", "2026-03-23", "2026-03-23", "2026-03-23")]
    [InlineData(true, "2026-03-20", "2026-03-18", "2026-03-18", "2026-03-20")]
    [InlineData(true, "2026-03-20", "2026-03-23", "2026-03-23", "2026-03-23")]
    [InlineData(false, "2026-03-20", null, null, "2026-03-20")]
    [InlineData(true, null, "2026-03-18", "2026-03-18", "2026-03-18")]
    public void A_promise_is_never_made_earlier_and_a_legal_day_is_what_the_law_gives(
        bool statutory, string? promised, string? counted, string? due, string? promise) =>
        Assert.Equal(
            (Day(due), Day(promise)), ItemClock.Settle(new ItemClock(Statutory: statutory), Day(promised), Day(promised), Day(counted)));

    private static DateOnly? Day(string? written) =>
        written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
