using System.CommandLine;
using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>import</c>: files a list; counts on stdout, rows to look at on stderr.</summary>
internal static class ImportVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = $"The list: {SheetFile.Kinds}." };
        var source = new Option<string?>("--source") { Description = "Code or name of the source of rows that name none." };
        var rejectTo = new Option<string?>("--reject-to") { Description = "Writes the rejected rows there, with line and reason, as CSV." };
        var verb = new Command("import", "Files items from a list, once however often it is imported.") { file, source, rejectTo };
        verb.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UsageException($"{path}: there is no such file.");
            }

            // Told before the database is touched.
            var rows = SheetFile.Read(path, path);
            return environment.RunAsync(
                (services, token) => RunAsync(
                    services.GetRequiredService<ImportItems>(), rows, path, parsed.GetValue(source), parsed.GetValue(rejectTo), token),
                cancel);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        ImportItems import, IAsyncEnumerable<SheetRow> rows, string path, string? source, string? rejectTo, CancellationToken cancel)
    {
        using var rejected = rejectTo is null ? null : OpenRejected(rejectTo);
        var counts = new ImportCounts();
        try
        {
            counts = await import.ExecuteAsync(rows, Path.GetFileName(path), source, Operator.With(Role.Dispatcher), soFar => counts = soFar, Tell, cancel);
        }
        catch (InvalidDataException) when (counts.Read > 0)
        {
            // The file turned out to be damaged half-way: what was filed is filed.
            Print(counts);
            throw;
        }

        Print(counts);
        return counts.Rejected == 0 ? CommandLine.Done : CommandLine.FellShort;

        void Tell(ImportProblem problem)
        {
            var outcome = problem.Outcome is ImportOutcome.Rejected ? "rejected" : "differs";
            Console.Error.WriteLine($"line {problem.Row.Line}: {outcome}: {problem.Reason}");
            if (problem.Outcome is ImportOutcome.Rejected)
            {
                rejected?.Add(problem);
            }
        }
    }

    private static void Print(ImportCounts counts)
    {
        Console.WriteLine($"read: {counts.Read}");
        Console.WriteLine($"filed: {counts.Filed}");
        Console.WriteLine($"updated: {counts.Updated}");
        Console.WriteLine($"differs: {counts.Differs}");
        Console.WriteLine($"already there: {counts.AlreadyThere}");
        Console.WriteLine($"rejected: {counts.Rejected}");
        Note(counts.DoneWithoutAnswer, "filed as open, since the list says 办结 but shows no answer");
        Note(counts.UnknownDivision, "filed without division, since the catalogue does not know the one of the list (it stands in the item's history)");
        Note(counts.KeptFromAccused, "filed without division and waiting for a dispatcher, since they complain of the division of the list (it stands in a note)");
        Note(counts.SourceAssumed, "filed as portal-mailbox (厅长信箱), since neither the list nor --source names a source");
        Note(counts.UnknownWord, "filed with a type or status whose word is not known (it stands in the item's history)");
    }

    private static void Note(int count, string what)
    {
        if (count > 0)
        {
            Console.Error.WriteLine($"note: {count} {what}");
        }
    }

    private static RejectedRows OpenRejected(string path)
    {
        try
        {
            return new RejectedRows(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--reject-to: {wrong.Message}");
        }
    }
}
