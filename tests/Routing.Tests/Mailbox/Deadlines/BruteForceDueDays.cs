using System.Text.Json;
using Messaging.Routing.Calendars;

namespace Messaging.Routing.Tests.Mailbox.Deadlines;

/// <summary>
/// Due days counted in another way than the program's: the facts are read from the notices' JSON anew, all working days of all years are
/// written down in a row, and the due day is looked up in it.
/// </summary>
internal sealed class BruteForceDueDays
{
    private readonly List<DateOnly> _worked = [];

    public BruteForceDueDays()
    {
        var (off, work, years) = Facts();
        for (var day = new DateOnly(years.Min(), 1, 1); day.Year <= years.Max(); day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (work.Contains(day) || (!weekend && !off.Contains(day)))
            {
                _worked.Add(day);
            }
        }
    }

    public DateOnly? Due(DateOnly received, int workingDays)
    {
        var first = _worked.FindIndex(day => day > received);
        return first < 0 || first + workingDays > _worked.Count ? null : _worked[first + workingDays - 1];
    }

    private static (HashSet<DateOnly> Off, HashSet<DateOnly> Work, HashSet<int> Years) Facts()
    {
        HashSet<DateOnly> off = [], work = [];
        HashSet<int> years = [];
        var assembly = typeof(HolidayNotices).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("calendars/", StringComparison.Ordinal)))
        {
            using var notice = JsonDocument.Parse(assembly.GetManifestResourceStream(name)!);
            years.Add(notice.RootElement.GetProperty("year").GetInt32());
            foreach (var day in notice.RootElement.GetProperty("days").EnumerateArray())
            {
                var date = DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                (day.GetProperty("kind").GetString() == "work" ? work : off).Add(date);
            }
        }

        return (off, work, years);
    }
}
