using System.CommandLine;
using System.Globalization;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router versions</c>: what was learnt when, and which version suggests.</summary>
internal static class VersionsVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("versions", "Lists the versions of the live database's router.");

        // Where there is no database yet, nothing was learnt; looking does not make one.
        verb.SetAction((_, cancel) => environment.HasStore() ? environment.RunAsync(RunAsync, cancel) : Task.FromResult(Write(new RouterModels([], []))));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) =>
        Write(await services.GetRequiredService<FindRouterModels>().ExecuteAsync(Operator.With(Role.Admin), cancel));

    private static int Write(RouterModels models)
    {
        Console.WriteLine($"in force: {models.InForce?.ToString(CultureInfo.InvariantCulture) ?? "the catalogue alone"}{(models.Held ? ", held" : "")}");
        Console.Write(TextTable.Write(
            [
                ["version", "trained", "items", "accuracy", "new", "right", "right before", "dispatched from"],
                .. models.Versions.Select(model => (string[])
                [
                    Shown(model.Version), Shown(model.TrainedAt), Shown(model.Rows), Shown(model.Accuracy),
                    Shown(model.NewRows), Shown(model.NewRight), Shown(model.NewRightBefore), model.DispatchFrom is { } from ? Shown(from) : "-",
                ]),
            ],
            textColumns: 2));
        return CommandLine.Done;
    }

    private static string Shown(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(double share) => share.ToString("F4", CultureInfo.InvariantCulture);
}
