using System.CommandLine;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>members add|reset</c>: people, for who sits at the machine, also when no administrator can sign in any more.</summary>
internal static class MembersVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var verb = new Command("members", "Adds a person, or lets one in again who lost password or phone.");
        verb.Subcommands.Add(MakeAdd(environment));
        verb.Subcommands.Add(MakeReset(environment));
        return verb;
    }

    private static Command MakeAdd(VerbEnvironment environment)
    {
        var name = new Argument<string>("NAME") { Description = "The user name." };
        var roles = new Option<string>("--roles") { Required = true, Description = "Comma-separated: division, dispatcher, reviewer, manager, admin." };
        var division = new Option<string?>("--division") { Description = "Codes of the divisions whose items a division's member has, comma-separated." };
        var display = new Option<string?>("--display") { Description = "The person's name; the user name when it is not given." };
        var verb = new Command("add", "Adds a person and prints the password, once.") { name, roles, division, display };
        verb.SetAction((parsed, cancel) =>
        {
            var userName = parsed.GetValue(name)!;
            var account = new NewAccount(
                userName, parsed.GetValue(display) ?? userName, Roles(parsed.GetValue(roles)!), Words(parsed.GetValue(division)));
            return RunAsync(environment, (accounts, by, token) => accounts.AddAsync(account, by, token), cancel);
        });
        return verb;
    }

    private static Command MakeReset(VerbEnvironment environment)
    {
        var name = new Argument<string>("NAME") { Description = "The user name." };
        var verb = new Command("reset", "Gives a new password, prints it, and forgets the second factor and all wrong tries.") { name };
        verb.SetAction((parsed, cancel) =>
            RunAsync(environment, (accounts, by, token) => accounts.ResetAllAsync(parsed.GetValue(name)!, by, token), cancel));
        return verb;
    }

    private static Task<int> RunAsync(
        VerbEnvironment environment, Func<Accounts, Actor, CancellationToken, Task<IssuedPassword>> act, CancellationToken cancel) =>
        environment.RunAsync(
            async (services, token) =>
            {
                await using var scope = services.CreateAsyncScope();
                try
                {
                    var issued = await act(scope.ServiceProvider.GetRequiredService<Accounts>(), Operator(), token);
                    Console.WriteLine($"{issued.UserName} / {issued.Password}");
                    return CommandLine.Done;
                }
                catch (RefusedException refused)
                {
                    await Console.Error.WriteLineAsync(refused.Message);
                    return CommandLine.FellShort;
                }
            },
            cancel);

    private static List<Role> Roles(string given) => Words(given).ConvertAll(word =>
        word.All(char.IsAsciiLetter) && Enum.TryParse<Role>(word, ignoreCase: true, out var role)
            ? role
            : throw new UsageException($"--roles: '{word}' is no role."));

    private static List<string> Words(string? given) =>
        [.. (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Actor Operator() => new($"operator:{Environment.UserName}", new HashSet<Role> { Role.Admin }, []);
}
