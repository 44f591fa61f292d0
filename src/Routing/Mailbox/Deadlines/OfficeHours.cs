using System.Globalization;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>When the office is there (工作时间), on working days in China time.</summary>
/// <param name="Spans">From, and until (not included), in order.</param>
public sealed record OfficeHours(IReadOnlyList<(TimeOnly From, TimeOnly Until)> Spans)
{
    public static OfficeHours Usual { get; } = new([(new(8, 30), new(12, 0)), (new(14, 30), new(18, 0))]);

    /// <summary>False outside, on days off, and on days of a year whose holiday notice is missing.</summary>
    public bool IsOpen(DateTimeOffset now, WorkingCalendar calendar)
    {
        var local = now.ToOffset(ChinaTime.Offset);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return calendar.Works(ChinaTime.DateOf(now)) == true && Spans.Any(span => span.From <= time && time < span.Until);
    }

    /// <param name="text"><c>08:30-12:00,14:30-18:00</c></param>
    /// <returns>Null when it is not such a text.</returns>
    public static OfficeHours? Parse(string text)
    {
        var spans = new List<(TimeOnly From, TimeOnly Until)>();
        foreach (var span in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = span.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || Time(ends[0]) is not { } from || Time(ends[1]) is not { } until
                || from >= until || (spans.Count > 0 && spans[^1].Until > from))
            {
                return null;
            }

            spans.Add((from, until));
        }

        return new OfficeHours(spans);
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
