using System.CommandLine;
using Messaging.MailboxApi.Api;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>completion</c>: the completion table on stdout, and nothing else there.</summary>
internal static class CompletionVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var from = new Option<string>("--from") { Description = "First receipt day, 2017-01-01.", Required = true };
        var to = new Option<string>("--to") { Description = "Last receipt day, included.", Required = true };
        var by = new Option<string?>("--by") { Description = "Rows by source, division, kind, place, month; several with commas." };
        var basis = new Option<string?>("--basis") { Description = "cohort (received in the period, the default) or flow (done in the period)." };
        var asOf = new Option<string?>("--as-of") { Description = "The day at whose end the states are read; today by default." };
        var json = new Option<bool>("--json") { Description = "As REST answers." };
        var csv = new Option<bool>("--csv") { Description = "For a sheet; the total is the last line." };
        var verb = new Command("completion", "Prints the completion table.") { from, to, by, basis, asOf, json, csv };
        verb.SetAction((parsed, cancel) =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv))
            {
                throw new UsageException("--json and --csv exclude each other.");
            }

            var parameters = new CompletionParameters(
                parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(by), parsed.GetValue(basis), parsed.GetValue(asOf));
            parameters.ToQuery(TimeProvider.System);
            return environment.RunAsync(
                async (services, token) =>
                {
                    var query = parameters.ToQuery(services.GetRequiredService<TimeProvider>());
                    var table = await services.GetRequiredService<CompletionReport>().ReadAsync(query, token);
                    Console.Write(
                        parsed.GetValue(json) ? CompletionText.AsJson(table)
                        : parsed.GetValue(csv) ? CompletionText.Csv(table)
                        : CompletionText.Plain(table));
                    return CommandLine.Done;
                },
                cancel);
        });
        return verb;
    }
}
