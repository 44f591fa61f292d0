namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>
/// China Standard Time (北京时间), in which every day of the office is counted. A fixed offset: China has had no daylight
/// saving since 1992, and a zone table missing on the machine must not move a deadline.
/// </summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day in the office's calendar on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>The first instant of a day; the day ends where the next one begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>Reads a local time without offset as China Standard Time.</summary>
    public static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Offset);

    /// <summary>Now, in whole milliseconds, so that a stored time reads back equal from every database.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => WholeMilliseconds(time.GetUtcNow());

    /// <summary>Today in the office's calendar.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOf(time.GetUtcNow());

    public static DateTimeOffset WholeMilliseconds(DateTimeOffset at) =>
        new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), at.Offset);
}
