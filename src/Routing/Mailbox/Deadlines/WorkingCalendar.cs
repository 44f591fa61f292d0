namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>
/// Working days by the State Council's notices (国务院办公厅放假通知): days off and, which most calendars forget, the
/// Saturdays and Sundays worked to make up for them (调休). A day that no notice names: Monday to Friday works.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, bool> _named = [];
    private readonly HashSet<int> _years = [];

    /// <param name="notices">
    /// All years together, keyed by date: a notice may name days of the neighbouring year (2018-12-29 stands in that of 2019).
    /// </param>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
    {
        foreach (var notice in notices)
        {
            _years.Add(notice.Year);
            foreach (var day in notice.Days)
            {
                _named[day.Date] = day.Works;
            }
        }
    }

    /// <summary>The years whose notice is loaded.</summary>
    public IReadOnlySet<int> Years => _years;

    /// <summary>Null when the year's notice is not loaded and the day itself is not named: never a guess.</summary>
    public bool? Works(DateOnly day)
    {
        if (_named.TryGetValue(day, out var works))
        {
            return works;
        }

        return _years.Contains(day.Year) ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : null;
    }

    /// <summary>Counts forward from <paramref name="received"/>, which is itself day zero (民法典 201).</summary>
    /// <param name="received">Date in the department's own time zone.</param>
    /// <param name="workingDays">Whole working days, one or more.</param>
    /// <returns>
    /// The last date on which an answer is still in time, or null when the count runs into a year whose holiday notice has
    /// not been loaded: a deadline blind to the Spring Festival would be wrong by a week.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingDays"/> is below one.</exception>
    public DateOnly? AddWorkingDays(DateOnly received, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);

        var day = received;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            switch (Works(day))
            {
                case null:
                    return null;
                case true:
                    workingDays--;
                    break;
            }
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 on the same day.</summary>
    /// <returns>Null when a day between is of a year without notice.</returns>
    public int? WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (Works(day) is not { } works)
            {
                return null;
            }

            count += works ? 1 : 0;
        }

        return count;
    }
}
