using System.CommandLine;
using System.Globalization;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router use</c>: back to an earlier version, or on to a later one.</summary>
internal static class UseVerb
{
    private const string Catalogue = "catalogue";

    public static Command Make(VerbEnvironment environment)
    {
        var version = new Argument<string>("VERSION") { Description = $"A number of router versions, or '{Catalogue}' for the catalogue alone." };
        var reason = new Option<string>("--reason") { Description = "Why; stands in the record.", Required = true };
        var release = new Option<bool>("--release") { Description = "Later versions may take its place by themselves; otherwise it stays." };
        var verb = new Command("use", "Chooses the version that suggests; running servers follow within the minute.") { version, reason, release };
        verb.SetAction((parsed, cancel) =>
        {
            var wanted = Read(parsed.GetValue(version)!);
            return environment.RunAsync(
                (services, token) => RunAsync(services, wanted, !parsed.GetValue(release), parsed.GetValue(reason)!, token), cancel);
        });
        return verb;
    }

    private static int? Read(string version) =>
        version == Catalogue ? null
        : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"VERSION: a number or '{Catalogue}' is expected.");

    private static async Task<int> RunAsync(IServiceProvider services, int? version, bool held, string reason, CancellationToken cancel)
    {
        try
        {
            var changed = await services.GetRequiredService<ChooseRouter>().ExecuteAsync(version, held, reason, Operator.With(Role.Admin), cancel);
            Console.WriteLine(changed ? "done" : "it was so already");
            return CommandLine.Done;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return CommandLine.FellShort;
        }
    }
}
