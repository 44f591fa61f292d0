using System.Text.Json;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Calendars;

/// <summary>The notices that come with the program, one file a year (2016.json …), facts of the State Council's notices.</summary>
public static class HolidayNotices
{
    private const string Folder = "calendars/";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<HolidayNotice> Bundled()
    {
        var assembly = typeof(HolidayNotices).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Read(file.ReadToEnd(), name);
                }),
        ];
    }

    /// <exception cref="InvalidDataException">The file is not a notice, or says something no notice can say.</exception>
    public static HolidayNotice Read(string content, string name)
    {
        var file = Parse(content, name);
        if (file is not { Year: >= FirstYear and <= LastYear, Days.Count: > 0 })
        {
            throw new InvalidDataException(
                $"{name} is not a holiday notice: 'year' from {FirstYear} to {LastYear} and 'days' (date, kind off or work, name) are expected.");
        }

        var seen = new HashSet<DateOnly>();
        foreach (var day in file.Days)
        {
            if (day is null || day.Date == default || day.Kind is not ("off" or "work"))
            {
                throw new InvalidDataException($"{name}: {day?.Date:yyyy-MM-dd}: a 'date' and as 'kind' either 'off' or 'work' are expected.");
            }

            if (Math.Abs(day.Date.Year - file.Year) > 1)
            {
                throw new InvalidDataException($"{name}: {day.Date:yyyy-MM-dd} does not belong to a notice for {file.Year}.");
            }

            if (!seen.Add(day.Date))
            {
                throw new InvalidDataException($"{name}: {day.Date:yyyy-MM-dd} stands there twice.");
            }
        }

        return seen.Any(day => day.Year == file.Year)
            ? new HolidayNotice(file.Year, [.. file.Days.Select(day => new NamedDay(day!.Date, day.Kind == "work", day.Name ?? ""))], file.Notices ?? [])
            : throw new InvalidDataException($"{name} names no day of {file.Year}.");
    }

    /// <summary>What is possible but has happened only once (2020-02-03): a make-up day that is no weekend. Worth a second look.</summary>
    public static IEnumerable<DateOnly> Unusual(HolidayNotice notice) => notice.Days
        .Where(day => day.Works && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        .Select(day => day.Date);

    private static NoticeFile? Parse(string content, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<NoticeFile>(content, Json);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{name} is not a holiday notice: {wrong.Message}", wrong);
        }
    }

    private sealed record NoticeFile(int Year, IReadOnlyList<DayEntry?>? Days, IReadOnlyList<string>? Notices);

    private sealed record DayEntry(DateOnly Date, string? Kind, string? Name);
}
