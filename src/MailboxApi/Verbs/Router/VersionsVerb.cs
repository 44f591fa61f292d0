using System.CommandLine;
using System.Globalization;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router versions</c>: what was learnt when, and which version suggests.</summary>
internal static class VersionsVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("versions", "Lists the versions of the live database's router.");
        verb.SetAction((_, cancel) => environment.RunAsync(RunAsync, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var models = await services.GetRequiredService<FindRouterModels>().ExecuteAsync(Operator.With(Role.Admin), cancel);
        Console.WriteLine($"in force: {models.InForce?.ToString(CultureInfo.InvariantCulture) ?? "the catalogue alone"}{(models.Held ? ", held" : "")}");
        Console.Write(TextTable.Write(
            [
                ["version", "trained", "items", "accuracy", "new", "right", "right before", "dispatched from"],
                .. models.Versions.Select(model => (string[])
                [
                    Shown(model.Version), model.TrainedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Shown(model.Rows), Shown(model.Accuracy),
                    Shown(model.NewRows), Shown(model.NewRight), Shown(model.NewRightBefore), model.DispatchFrom is { } from ? Shown(from) : "-",
                ]),
            ],
            textColumns: 2));
        return CommandLine.Done;
    }

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(double share) => share.ToString("F4", CultureInfo.InvariantCulture);
}
