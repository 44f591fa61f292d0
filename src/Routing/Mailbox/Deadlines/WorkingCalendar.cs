namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>
/// Working days by the State Council's notices (国务院办公厅放假通知): days off and, which most calendars forget, the
/// Saturdays and Sundays worked to make up for them (调休). A day that no notice names: Monday to Friday works.
/// </summary>
/// <param name="days">
/// The notices as they are known now. Every count asks once, so that a notice loaded meanwhile can't fall into the middle of it.
/// </param>
public sealed class WorkingCalendar(Func<CalendarDays> days)
{
    /// <summary>A calendar of these notices for good.</summary>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
        : this(new CalendarDays(notices))
    {
    }

    private WorkingCalendar(CalendarDays fixedDays)
        : this(() => fixedDays)
    {
    }

    /// <summary>The years whose notice is loaded.</summary>
    public IReadOnlySet<int> Years => days().Years;

    /// <summary>Null when the year's notice is not loaded and the day itself is not named: never a guess.</summary>
    public bool? Works(DateOnly day) => days().Works(day);

    /// <summary>Counts forward from <paramref name="received"/>, which is itself day zero (民法典 201).</summary>
    /// <param name="received">Date in the department's own time zone.</param>
    /// <param name="workingDays">Whole working days, one or more.</param>
    /// <param name="paused">Days that do not count although they are worked; null: none.</param>
    /// <returns>
    /// The last date on which an answer is still in time, or null when the count runs into a year whose holiday notice has
    /// not been loaded: a deadline blind to the Spring Festival would be wrong by a week.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingDays"/> is below one.</exception>
    public DateOnly? AddWorkingDays(DateOnly received, int workingDays, Func<DateOnly, bool>? paused = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);

        var known = days();
        var day = received;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (known.Works(day) is not { } works)
            {
                return null;
            }

            workingDays -= works && paused?.Invoke(day) is not true ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 on the same day.</summary>
    /// <returns>Null when a day between is of a year without notice.</returns>
    public int? WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var known = days();
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (known.Works(day) is not { } works)
            {
                return null;
            }

            count += works ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Every calendar day from the day after receipt to the due day, so that a due day can show what it counted. Ends early where a notice
    /// is missing; the last day then says so.
    /// </summary>
    /// <param name="paused">Days that do not count although they are worked; null: none.</param>
    /// <param name="until">Ends here at the latest: an open pause never ends by itself.</param>
    public IReadOnlyList<CountedDay> Explain(DateOnly received, int workingDays, Func<DateOnly, bool>? paused = null, DateOnly? until = null)
    {
        var known = days();
        var counted = new List<CountedDay>();
        for (var (day, no) = (received.AddDays(1), 0); no < workingDays && (until is null || day <= until); day = day.AddDays(1))
        {
            var works = known.Works(day);
            var counts = works is true && paused?.Invoke(day) is not true;
            counted.Add(new CountedDay(day, counts ? ++no : null, works is true && !counts ? "暂停计期" : Why(day, works, known.Named(day))));
            if (works is null)
            {
                break;
            }
        }

        return counted;
    }

    private static string Why(DateOnly day, bool? works, NamedDay? named) => (works, named) switch
    {
        (null, _) => $"{day.Year}年放假安排尚未公布",
        (true, { } madeUp) => $"调休上班（{madeUp.Name}）",
        (true, null) => "工作日",
        (false, { } holiday) => $"{holiday.Name}假期",
        _ => "周末",
    };
}
