using System.CommandLine;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>migrate</c>: the schema to this version.</summary>
internal static class MigrateVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("migrate", "Brings the database to this version's schema.");
        verb.SetAction(async (_, cancel) =>
        {
            var builder = environment.Builder();
            builder.Services.AddMailbox(builder.Configuration);
            await using var services = builder.Services.BuildServiceProvider();
            IReadOnlyList<string> applied = [];
            await services.OpenStoreAsync(async schema => applied = await schema.MigrateAsync(cancel));
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}");
            return CommandLine.Done;
        });
        return verb;
    }
}
