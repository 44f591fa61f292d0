using System.Globalization;
using Messaging.Routing.Calendars;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Tests.Mailbox.Deadlines;

/// <summary>The State Council's notices 2016 to 2026 against counts and vectors worked out apart from this code.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(HolidayNotices.Bundled());

    [Theory]
    [InlineData("2017-01-20", 15, "2017-02-15")]
    [InlineData("2017-01-25", 5, "2017-02-07")]
    [InlineData("2017-09-22", 15, "2017-10-19")]
    [InlineData("2017-12-29", 15, "2018-01-22")]
    [InlineData("2018-02-09", 15, "2018-03-07")]
    [InlineData("2018-12-28", 5, "2019-01-07")]
    [InlineData("2019-04-26", 5, "2019-05-06")]
    [InlineData("2019-09-27", 15, "2019-10-23")]
    [InlineData("2020-01-21", 15, "2020-02-19")]
    [InlineData("2020-09-25", 15, "2020-10-22")]
    [InlineData("2021-02-05", 7, "2021-02-20")]
    [InlineData("2021-09-17", 20, "2021-10-21")]
    [InlineData("2022-01-28", 15, "2022-02-23")]
    [InlineData("2023-04-21", 15, "2023-05-15")]
    [InlineData("2023-09-22", 15, "2023-10-19")]
    [InlineData("2024-02-05", 20, "2024-03-08")]
    [InlineData("2024-09-13", 15, "2024-10-11")]
    [InlineData("2025-01-24", 20, "2025-02-27")]
    [InlineData("2025-09-26", 15, "2025-10-23")]
    [InlineData("2026-02-13", 15, "2026-03-12")]
    [InlineData("2026-09-18", 20, "2026-10-22")]
    [InlineData("2026-09-30", 15, "2026-10-27")]
    [InlineData("2019-04-22", 7, "2019-04-30")]
    [InlineData("2020-01-20", 5, "2020-02-04")]
    public void Due_days_know_the_worked_weekends(string received, int workingDays, string due) =>
        Assert.Equal(Day(due), Calendar.AddWorkingDays(Day(received), workingDays));

    [Theory]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_were_counted_by_hand(int year, int days) =>
        Assert.Equal(days, Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void Every_due_day_is_a_working_day_and_exactly_as_many_working_days_away_as_asked()
    {
        for (var received = new DateOnly(2017, 1, 1); received <= new DateOnly(2026, 11, 1); received = received.AddDays(1))
        {
            foreach (var limit in (int[])[1, 2, 5, 7, 15, 20])
            {
                var due = Calendar.AddWorkingDays(received, limit)!.Value;

                Assert.True(Calendar.Works(due));
                Assert.Equal(limit, Calendar.WorkingDaysBetween(received, due));
            }
        }
    }

    [Fact]
    public void A_due_day_beyond_the_last_notice_is_not_known()
    {
        Assert.Equal(new DateOnly(2026, 12, 31), Calendar.AddWorkingDays(new DateOnly(2026, 12, 10), 15));
        Assert.Null(Calendar.AddWorkingDays(new DateOnly(2026, 12, 11), 15));
    }

    [Fact]
    public void Every_worked_day_of_a_notice_is_a_weekend_day_but_the_one_after_the_long_spring_festival_of_2020()
    {
        var worked = HolidayNotices.Bundled().SelectMany(notice => notice.Days).Where(day => day.Works).Select(day => day.Date);

        Assert.Equal(
            [new DateOnly(2020, 2, 3)],
            worked.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
