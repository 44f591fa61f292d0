using System.CommandLine;
using System.Globalization;
using Messaging.Routing.Calendars;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>calendar load</c>: a State Council notice; what it did to the open items on stdout.</summary>
internal static class CalendarVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "The notice as JSON: year, notices, days (date, kind off or work, name)." };
        var load = new Command("load", "Loads a notice and dates the open items again.") { file };
        load.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            var content = Read(path);

            // Told before the database is touched.
            HolidayNotices.Read(content, Path.GetFileName(path));
            return environment.RunAsync(
                (services, token) => RunAsync(services.GetRequiredService<LoadNotice>(), content, Path.GetFileName(path), token), cancel);
        });
        return new Command("calendar", "Holiday notices of the State Council.") { load };
    }

    private static async Task<int> RunAsync(LoadNotice act, string content, string name, CancellationToken cancel)
    {
        var (notice, isNew, items) = await act.ExecuteAsync(content, name, Operator.With(Role.Admin), cancel);
        foreach (var day in HolidayNotices.Unusual(notice))
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"note: {day:yyyy-MM-dd} is worked, but no weekend; please compare it with the notice"));
        }

        Console.WriteLine($"year: {notice.Year}");
        Console.WriteLine($"loaded: {(isNew ? "yes" : "no, the same is in force already")}");
        Console.WriteLine($"open items: {items.Looked}");
        Console.WriteLine($"filled: {items.Filled}");
        Console.WriteLine($"later: {items.Later}");
        Console.WriteLine($"earlier: {items.Earlier}");
        Console.WriteLine($"kept as promised: {items.Kept}");
        return CommandLine.Done;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }
}
