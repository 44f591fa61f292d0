using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Tests.Desk.Chasing;

/// <summary>Counts, day by day and without the code under test, which steps of which items have to be told from mid April to June 2026.</summary>
internal sealed class ExpectedSteps
{
    private static readonly DateOnly[] Off =
    [
        new(2026, 4, 4), new(2026, 4, 5), new(2026, 4, 6),
        new(2026, 5, 1), new(2026, 5, 2), new(2026, 5, 3), new(2026, 5, 4), new(2026, 5, 5),
    ];

    private static readonly DateOnly[] MadeUp = [new(2026, 5, 9)];

    /// <summary>True: missed, told by a later step.</summary>
    public Dictionary<(string Number, ReminderStep Step, DateOnly DueOn), bool> All { get; } = [];

    public static bool Works(DateOnly day) =>
        MadeUp.Contains(day) || (!Off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    public static bool InHours(DateTimeOffset at)
    {
        var local = at.ToOffset(TimeSpan.FromHours(8));
        var minutes = (local.Hour * 60) + local.Minute;
        return Works(DateOnly.FromDateTime(local.DateTime)) && minutes is (>= 510 and < 720) or (>= 870 and < 1080);
    }

    /// <summary>A node looked at an unanswered item on that day in office hours.</summary>
    public void Look(string number, DateOnly dueOn, DateOnly today)
    {
        var due = new List<ReminderStep>();
        foreach (var (step, offset) in new[]
        {
            (ReminderStep.BeforeDue, -2), (ReminderStep.AtDue, 0), (ReminderStep.DayAfter, 1), (ReminderStep.FiveDaysOver, 5),
        })
        {
            if (Shift(dueOn, offset) <= today)
            {
                due.Add(step);
            }
        }

        foreach (var step in due)
        {
            All.TryAdd((number, step, dueOn), step != due[^1]);
        }
    }

    private static DateOnly Shift(DateOnly day, int workingDays)
    {
        while (workingDays != 0)
        {
            day = day.AddDays(Math.Sign(workingDays));
            workingDays -= Works(day) ? Math.Sign(workingDays) : 0;
        }

        return day;
    }
}
