using System.Text.Json;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Calendars;

/// <summary>The notices that come with the program, one file a year (2016.json …), facts of the State Council's notices.</summary>
public static class HolidayNotices
{
    private const string Folder = "calendars/";

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
                    using var file = assembly.GetManifestResourceStream(name)!;
                    return Read(file, name);
                }),
        ];
    }

    /// <exception cref="InvalidDataException">The file is not a notice.</exception>
    public static HolidayNotice Read(Stream file, string name)
    {
        var notice = JsonSerializer.Deserialize<NoticeFile>(file, Json);
        return notice?.Days is null || notice.Year < 2000
            ? throw new InvalidDataException($"{name} is not a holiday notice: 'year' and 'days' are expected.")
            : new HolidayNotice(notice.Year, [.. notice.Days.Select(day => new NamedDay(day.Date, Works(day.Kind, name), day.Name ?? ""))]);
    }

    private static bool Works(string kind, string name) => kind switch
    {
        "work" => true,
        "off" => false,
        _ => throw new InvalidDataException($"{name}: kind '{kind}' is neither 'off' nor 'work'."),
    };

    private sealed record NoticeFile(int Year, IReadOnlyList<DayEntry>? Days);

    private sealed record DayEntry(DateOnly Date, string Kind, string? Name);
}
