using System.CommandLine;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Verbs.Router;
using Messaging.MailboxApi.Verbs.WeChat;
using Messaging.Routing.Mailbox;

namespace Messaging.MailboxApi.Verbs;

/// <summary>The verbs, and what their endings mean: 0 done, 1 something fell short, 2 wrong usage or configuration.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int FellShort = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var (words, settings) = SettingArguments.Split(args);
        var root = new RootCommand("厅长信箱 — the director's mailbox. Without a verb it serves.") { ServeVerb.DemoOption };
        var environment = new VerbEnvironment(settings);
        root.SetAction((parsed, cancel) => ServeVerb.RunAsync(parsed.GetValue(ServeVerb.DemoOption), environment, cancel));
        root.Subcommands.Add(ServeVerb.Make(environment));
        root.Subcommands.Add(MigrateVerb.Make(environment));
        root.Subcommands.Add(ImportVerb.Make(environment));
        root.Subcommands.Add(CompletionVerb.Make(environment));
        root.Subcommands.Add(VerifyVerb.Make(environment));
        root.Subcommands.Add(CalendarVerb.Make(environment));
        root.Subcommands.Add(RouterVerb.Make(environment));
        root.Subcommands.Add(ExamineVerb.Make(environment));
        root.Subcommands.Add(TopicsVerb.Make(environment));
        root.Subcommands.Add(MembersVerb.Make(environment));
        root.Subcommands.Add(WeChatVerb.Make(environment));

        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongConfigurationException wrong)
        {
            await Console.Error.WriteLineAsync($"Configuration: {wrong.Message}");
            return WrongUsage;
        }
        catch (Exception unusable) when (unusable is InvalidDataException or UsageException or InvalidInputException)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return WrongUsage;
        }
    }
}
