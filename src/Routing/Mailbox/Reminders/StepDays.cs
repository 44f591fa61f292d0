using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>On which working day each step of a due day falls (催办时点).</summary>
public sealed class StepDays(WorkingCalendar calendar)
{
    private const int BeforeDue = 2;
    private const int OverBeyondExcuse = 5;

    /// <summary>No holiday with its make-up days is longer; bounds the search for a working day.</summary>
    private const int LongestHoliday = 30;

    /// <summary>The steps of a due day, in their order.</summary>
    public static IReadOnlyList<ReminderStep> All { get; } =
        [ReminderStep.BeforeDue, ReminderStep.AtDue, ReminderStep.DayAfter, ReminderStep.FiveDaysOver];

    /// <summary>The working day from which the step applies; null while a holiday notice is missing.</summary>
    public DateOnly? Of(ReminderStep step, DateOnly dueOn) => step switch
    {
        // A due day that is a day off (an imported one) is announced on the working day before it.
        ReminderStep.AtDue => Back(dueOn, 0),
        ReminderStep.BeforeDue => Back(dueOn, 0) is { } last ? Back(last, BeforeDue) : null,
        ReminderStep.DayAfter => calendar.AddWorkingDays(dueOn, 1),
        ReminderStep.FiveDaysOver => calendar.AddWorkingDays(dueOn, OverBeyondExcuse),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "An urging has no due day."),
    };

    /// <summary>The last due day for which the step applies today; later ones are not so far.</summary>
    public DateOnly LastDueDayFor(ReminderStep step, DateOnly today)
    {
        var dueOn = today.AddDays(LongestHoliday);
        while (!(Of(step, dueOn) <= today) && dueOn > today.AddDays(-LongestHoliday))
        {
            dueOn = dueOn.AddDays(-1);
        }

        return dueOn;
    }

    /// <summary>The steps that apply today, the newest last.</summary>
    public IReadOnlyList<ReminderStep> AppliedBy(DateOnly today, DateOnly dueOn) =>
        dueOn < today.AddDays(-LongestHoliday) ? All : [.. All.Where(step => Of(step, dueOn) <= today)];

    /// <summary>Working days since the due day; null on a day that can't be counted.</summary>
    public int? DaysOver(DateOnly dueOn, DateOnly today) => dueOn < today ? calendar.WorkingDaysBetween(dueOn, today) : 0;

    private DateOnly? Back(DateOnly day, int workingDays)
    {
        for (var looked = 0; looked < LongestHoliday; looked++, day = day.AddDays(-1))
        {
            switch (calendar.Works(day))
            {
                case null:
                    return null;
                case true when workingDays-- == 0:
                    return day;
            }
        }

        return null;
    }
}
