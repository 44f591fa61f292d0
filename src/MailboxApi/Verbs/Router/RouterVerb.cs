using System.CommandLine;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router</c>: learns who should answer a message, and measures how well it knows.</summary>
internal static class RouterVerb
{
    public static Command Make(VerbEnvironment environment) => new("router", "Trains and measures the dispatch of messages.")
    {
        TrainVerb.Make(environment),
        EvaluateVerb.Make(environment),
        VersionsVerb.Make(environment),
        UseVerb.Make(environment),
    };
}
