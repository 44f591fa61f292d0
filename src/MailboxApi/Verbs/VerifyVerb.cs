using System.CommandLine;
using Messaging.Routing.Exchange.Verifying;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>verify</c>: holds the live database against its own history; what does not fit stands on stdout.</summary>
internal static class VerifyVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string?>("FILE") { Description = "An export; not checked by this version.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Command("verify", "Checks counts, digests and history chains of the live database.") { file };
        verb.SetAction((parsed, cancel) =>
        {
            if (parsed.GetValue(file) is { } export)
            {
                throw new UsageException($"{export}: exports are not checked by this version; without a file the live database is.");
            }

            return environment.RunAsync(RunAsync, cancel);
        });
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var counts = await services.GetRequiredService<VerifyStore>().ExecuteAsync(
            finding => Console.WriteLine($"{finding.Number}: {finding.What}"), cancel);
        Console.WriteLine($"items: {counts.Items}");
        Console.WriteLine($"history rows: {counts.HistoryRows}");
        Console.WriteLine($"deliveries: {counts.Deliveries}");
        Console.WriteLine($"attachments: {counts.Attachments}");
        Console.WriteLine($"messages: {counts.Messages}");
        Console.WriteLine($"seals: {counts.Seals}{(counts.NewestRoot is { } root ? $", newest root {root}" : "")}");
        Console.WriteLine($"findings: {counts.Findings}");
        return counts.Findings == 0 ? CommandLine.Done : CommandLine.FellShort;
    }
}
