using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Intake;

namespace Messaging.Bot.Dialog;

/// <summary>附件: a file says that there is a matter, whatever stands beside it; and it is never kept without the citizen being told where.</summary>
public sealed partial class MailboxBot
{
    private async Task<Activity> TakeFilesAsync(Turn turn, Activity activity, string text, Command? command, CancellationToken cancel)
    {
        var said = command is Command.NewMatter fresh ? fresh.Text : text;
        var words = string.IsNullOrWhiteSpace(said) ? null : said;
        if (command is not (null or Command.NewMatter) &&
            (turn.OpenItem ?? (await turn.OwnItemsAsync(1, cancel)).FirstOrDefault()) is { } mine)
        {
            // 催办 with a photograph: the photograph belongs to the matter, and the command is obeyed.
            await turn.AttachAsync(mine, cancel);
            var obeyed = await ObeyAsync(turn, activity, command, cancel);
            return obeyed with { Text = $"{phrases.FilesKept(mine.Number, turn.KeptFiles.Count, turn.FilesLeftOut)}\n{obeyed.Text}" };
        }

        if (command is Command.NewMatter || turn.OpenItem is null)
        {
            return command is not Command.NewMatter && await turn.AwaitedItemAsync(cancel) is { } awaited
                ? await SupplementAsync(turn, activity, awaited, words, cancel)
                : await FileAsync(turn, activity, words ?? Phrases.OnlyFiles, cancel);
        }

        if (words is not null)
        {
            var (item, promised) = await turn.JoinAsync(words, cancel);
            return Say(activity, phrases.Joined(item, promised) + phrases.Files(turn.KeptFiles.Count, turn.FilesLeftOut), phrases.WhileJoining);
        }

        await turn.AttachAsync(turn.OpenItem, cancel);
        return Say(activity, phrases.FilesKept(turn.OpenItem.Number, turn.KeptFiles.Count, turn.FilesLeftOut), phrases.WhileJoining);
    }

    private Task<Activity> SupplementAsync(
        Turn turn, Activity activity, Routing.Mailbox.Items.MailboxItem awaited, string? words, CancellationToken cancel) =>
        SupplementAsync(turn, activity, awaited, new Heard { Text = words ?? Phrases.OnlyFiles }, cancel);

    private async Task<Activity> SupplementAsync(
        Turn turn, Activity activity, Routing.Mailbox.Items.MailboxItem awaited, Heard heard, CancellationToken cancel)
    {
        await turn.SupplementAsync(awaited, heard.Text, cancel, heard.Place);
        return Say(activity, phrases.Supplemented(awaited) + phrases.Files(turn.KeptFiles.Count, turn.FilesLeftOut), phrases.AtRest);
    }
}
