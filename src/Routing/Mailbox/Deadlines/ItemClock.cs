using System.Globalization;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>How an item's due day is counted (办理时限计算). Kept with the item, so that a day can be counted again and explained.</summary>
/// <param name="From">Day zero; null for items from before clocks were kept.</param>
/// <param name="LimitDays">Working days of the rule in force on the receipt day, or of a redo.</param>
/// <param name="ExtendedDays">Working days granted on top.</param>
/// <param name="Statutory">The limit is law: a recounted day binds even where it is earlier. Otherwise the later of promised and recounted.</param>
/// <param name="Pauses">Days not counted, as <c>2026-03-02..2026-03-10</c> (both included) with commas; the last may be open.</param>
public sealed record ItemClock(DateOnly? From = null, int? LimitDays = null, int ExtendedDays = 0, bool Statutory = false, string? Pauses = null)
{
    public static ItemClock None { get; } = new();

    /// <summary>True while a pause has no end.</summary>
    public bool IsPaused => Pauses?.EndsWith("..", StringComparison.Ordinal) == true;

    /// <summary>Null while paused, while nothing is known to count, or while a notice is missing.</summary>
    public DateOnly? DueOn(WorkingCalendar calendar) =>
        From is { } from && LimitDays is { } limit && !IsPaused ? calendar.AddWorkingDays(from, limit + ExtendedDays, IsPausedOn) : null;

    /// <summary>The days between, each with why it counts or does not; while paused up to <paramref name="today"/>.</summary>
    public IReadOnlyList<CountedDay> Explain(WorkingCalendar calendar, DateOnly today) => From is { } from && LimitDays is { } limit
        ? calendar.Explain(from, limit + ExtendedDays, IsPausedOn, IsPaused ? today : null)
        : [];

    /// <summary>
    /// What a recount means. A promise to the citizen is never made earlier, and stays where nothing can be counted; a house limit is judged by
    /// the later of promise and count, a legal one by the count alone.
    /// </summary>
    public static (DateOnly? DueOn, DateOnly? PromisedOn) Settle(ItemClock clock, DateOnly? dueOn, DateOnly? promisedOn, DateOnly? counted)
    {
        var told = promisedOn ?? dueOn;
        var promised = counted is null || told > counted ? told : counted;
        return (clock.Statutory || counted is null ? counted : promised, promised);
    }

    public bool IsPausedOn(DateOnly day) => Pauses is not null && Spans().Any(span => span.From <= day && (span.To is not { } to || day <= to));

    public ItemClock Pause(DateOnly from) => this with { Pauses = Join(Pauses, $"{Text(from)}..") };

    /// <param name="lastPaused">The last day that is not counted; before the pause's first day, there was none.</param>
    public ItemClock Resume(DateOnly lastPaused)
    {
        if (!IsPaused)
        {
            return this;
        }

        var spans = Spans().ToList();
        if (spans[^1].From <= lastPaused)
        {
            return this with { Pauses = Pauses + Text(lastPaused) };
        }

        var before = Pauses![..Math.Max(0, Pauses!.LastIndexOf(','))];
        return this with { Pauses = before.Length == 0 ? null : before };
    }

    public IEnumerable<(DateOnly From, DateOnly? To)> Spans() =>
        (Pauses ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(span =>
        {
            var ends = span.Split("..");
            return (Day(ends[0]), ends[1].Length == 0 ? (DateOnly?)null : Day(ends[1]));
        });

    /// <summary>The same on every machine; stands in the history's digests.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(From is { } day ? Text(day) : "")} {LimitDays}+{ExtendedDays} {(Statutory ? "law" : "house")} {Pauses}");

    private static string Join(string? before, string span) => string.IsNullOrEmpty(before) ? span : $"{before},{span}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
