namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>What the notices say, keyed by date (放假调休安排). Never changes: a newly loaded notice makes a new one.</summary>
public sealed class CalendarDays
{
    private readonly Dictionary<DateOnly, NamedDay> _named = [];
    private readonly HashSet<int> _years = [];

    /// <param name="notices">
    /// All years together: a notice may name days of the neighbouring year (2018-12-29 stands in that of 2019). Where two name the same day
    /// the later year's holds, since it was published later.
    /// </param>
    public CalendarDays(IEnumerable<HolidayNotice> notices)
    {
        foreach (var notice in notices.OrderBy(notice => notice.Year))
        {
            _years.Add(notice.Year);
            foreach (var day in notice.Days)
            {
                _named[day.Date] = day;
            }
        }
    }

    /// <summary>The years whose notice is loaded.</summary>
    public IReadOnlySet<int> Years => _years;

    /// <summary>Null where no notice names the day.</summary>
    public NamedDay? Named(DateOnly day) => _named.GetValueOrDefault(day);

    /// <summary>Null when the year's notice is not loaded and the day itself is not named: never a guess.</summary>
    public bool? Works(DateOnly day) =>
        Named(day) is { } named ? named.Works
        : _years.Contains(day.Year) ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        : null;
}
