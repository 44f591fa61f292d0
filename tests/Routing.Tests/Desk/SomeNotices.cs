using System.Text.Json;
using Messaging.Routing.Calendars;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Tests.Desk;

/// <summary>Notices as files: those in force, and the arrangements that were in force before they were changed within the year.</summary>
internal static class SomeNotices
{
    /// <summary>As published in December 2018: of May Day one day off, before the change of 2019-03-22 made it four with two make-up days.</summary>
    public static string Before2019() => File(Bundled(2019).Days.Where(day =>
        day.Date < new DateOnly(2019, 4, 28) || day.Date > new DateOnly(2019, 5, 5) || day.Date == new DateOnly(2019, 5, 1)), 2019);

    /// <summary>As published in November 2019: Spring Festival to 30 January, Saturday 1 February worked, before the change of 2020-01-27.</summary>
    public static string Before2020() => File(
        Bundled(2020).Days
            .Where(day => day.Date <= new DateOnly(2020, 1, 30) || day.Date > new DateOnly(2020, 2, 3))
            .Append(new NamedDay(new DateOnly(2020, 2, 1), Works: true, "春节")),
        2020);

    public static string After(int year) => File(Bundled(year).Days, year, "http://www.gov.cn/after");

    /// <summary>Composed: New Year's Day and one make-up Sunday.</summary>
    public static string Of2027() => File(
        [new NamedDay(new DateOnly(2027, 1, 1), Works: false, "元旦"), new NamedDay(new DateOnly(2027, 1, 3), Works: true, "元旦")], 2027);

    private static HolidayNotice Bundled(int year) => HolidayNotices.Bundled().Single(notice => notice.Year == year);

    private static string File(IEnumerable<NamedDay> days, int year, string address = "http://www.gov.cn/before") => JsonSerializer.Serialize(new
    {
        year,
        notices = new[] { address },
        days = days.Select(day => new { date = day.Date, kind = day.Works ? "work" : "off", name = day.Name }),
    });
}
