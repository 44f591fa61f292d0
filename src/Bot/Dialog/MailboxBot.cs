using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog.Cards;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>
/// The one conversation for every channel, in one language: one activity in, one reply out. It runs inside the turn's transaction, so what it files and what it
/// says are saved together.
/// </summary>
public sealed partial class MailboxBot(Phrases phrases, MessageReader reader, DispatchRule rule, CitizenLimits limits, SuggestWordings wordings)
{
    private const int MostListed = 5;

    // Of what counts as thanks, only these are answered as such: “好的” may answer a question of the office.
    private static readonly string[] Thanks = ["谢", "thank", "thx"];

    public async Task<Activity> AnswerAsync(Turn turn, Activity activity, CancellationToken cancel)
    {
        if (activity is { Type: ActivityTypes.ConversationUpdate } or { Type: ActivityTypes.Event, Name: EventNames.Scan })
        {
            return Welcome(turn, activity);
        }

        if (AdaptiveCard.IsCopy(activity.Value))
        {
            return Say(activity, phrases.CopyByHand, phrases.AtRest);
        }

        var heard = Spoken(activity);
        if (heard is null && turn.Message.Files.Count == 0)
        {
            return Say(activity, phrases.TextOnly, phrases.AtRest);
        }

        if (!limits.Allows(turn.Conversation))
        {
            return Say(activity, phrases.TooFast, phrases.AtRest);
        }

        if (turn.Message.Files.Count > 0 || heard is null)
        {
            var text = activity.Text ?? "";
            return await TakeFilesAsync(turn, activity, text, CommandReader.Read(text), cancel);
        }

        var reply = heard.HasWords && CommandReader.Read(heard.Text) is { } command
            ? await ObeyAsync(turn, activity, command, cancel)
            : await ListenAsync(turn, activity, heard, cancel);
        Keep(turn, heard);
        return reply;
    }

    /// <summary>A tap on the menu says its words for the citizen.</summary>
    private static Heard? Spoken(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message } => Heard.In(activity),
        { Type: ActivityTypes.Event, Name: EventNames.Menu } =>
            new Heard { Text = MenuKeys.Words(activity.Value is { ValueKind: JsonValueKind.String } key ? key.GetString() : null), HasWords = true },
        _ => null,
    };

    /// <summary>What came with the message goes to the item it became or joined.</summary>
    private static void Keep(Turn turn, Heard heard)
    {
        foreach (var (kind, reference) in heard.Media)
        {
            turn.Await(kind, reference);
        }

        if (heard.Remark is { } remark)
        {
            turn.Remark(remark);
        }
    }

    /// <summary>Who scans another code has another matter in mind: what was open is complete.</summary>
    private Activity Welcome(Turn turn, Activity activity)
    {
        if (ChosenMatter.Of(activity.Value) is not { IsEmpty: false } chosen)
        {
            return Say(activity, activity.Type == ActivityTypes.Event ? phrases.AfterScan : phrases.Greeting, phrases.AtRest);
        }

        if (turn.OpenItem is not null)
        {
            turn.FinishOpenItem();
        }

        turn.Conversation.OpenQuestion = (chosen with { Until = turn.Now + ChosenMatter.CountsFor }).Text();
        return Say(activity, phrases.Chosen(chosen), phrases.AtRest);
    }

    /// <summary>Inside the joining window everything that is no command belongs to the open item; outside, small talk is only answered.</summary>
    private async Task<Activity> ListenAsync(Turn turn, Activity activity, Heard heard, CancellationToken cancel)
    {
        var read = reader.Read(null, heard.Text);
        if (turn.OpenItem is not null)
        {
            var (item, promised) = await turn.JoinAsync(heard.Text, cancel, heard.Place);
            var thanks = heard.HasWords && read.Intent is Intent.Thanks && Thanks.Any(word => heard.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
            return Say(activity, thanks ? phrases.JoinedThanks(item) : phrases.Joined(item, promised) + Asking(heard, onlyFiles: true), phrases.WhileJoining);
        }

        var isMatter = !heard.HasWords || !read.Intent.IsTalk();
        if (isMatter && await turn.AwaitedItemAsync(cancel) is { } awaited)
        {
            return await SupplementAsync(turn, activity, awaited, heard, cancel);
        }

        switch (heard.HasWords ? read.Intent : (Intent?)null)
        {
            case Intent.Greeting:
                return Say(activity, phrases.Greeting, phrases.AtRest);
            case Intent.Thanks:
                return Say(activity, phrases.Thanks, phrases.AtRest);
            case Intent.AbuseOrEmpty:
                return Say(activity, phrases.EmptyTalk, phrases.AtRest);
            case Intent.QueryProgress or Intent.Urge:
                // Only who has something here can be asking about it; from anybody else it is a matter we must not lose.
                if (await turn.OwnItemsAsync(MostListed, cancel) is { Count: > 0 } own)
                {
                    return TellProgress(activity, own);
                }

                if (read.Label == FirstReading.NoMatter)
                {
                    return Say(activity, phrases.ForgottenNumber, phrases.AtRest);
                }

                break;
        }

        return await FileAsync(turn, activity, heard, cancel);
    }

    /// <summary>A file nobody can open is worth a word every time; a picture that joins a told matter needs none.</summary>
    private string Asking(Heard heard, bool onlyFiles) =>
        heard.AskFor is { } ask && (!onlyFiles || ask(phrases) == phrases.SendAsPicture) ? $"\n{ask(phrases)}" : "";

    private Task<Activity> FileAsync(Turn turn, Activity activity, string text, CancellationToken cancel) =>
        FileAsync(turn, activity, new Heard { Text = text, HasWords = text != Phrases.OnlyFiles }, cancel);

    private async Task<Activity> FileAsync(Turn turn, Activity activity, Heard heard, CancellationToken cancel)
    {
        var chosen = ChosenMatter.Read(turn.Conversation.OpenQuestion, turn.Now);
        var filed = await turn.FileAsync(heard.Text, cancel, heard.Place ?? chosen?.Place, chosen?.Kind, chosen?.Subject);
        turn.Conversation.OpenQuestion = chosen is null ? turn.Conversation.OpenQuestion : null;
        var joinable = filed.Item.IsJoinable(turn.Now);
        var likely = filed.Item.Confidence >= rule.From && filed.Item.Kind is not ItemKind.Report && !filed.Item.IsAccusation;
        var receipt = phrases.Receipt(filed.Item, filed.Code!, joinable, likely)
            .With(phrases.FilesWithReceipt(turn.KeptFiles.Count, turn.FilesLeftOut, heard.Text == Phrases.OnlyFiles))
            .With(Asking(heard, onlyFiles: false));
        if (await turn.ContinuedItemAsync(filed.Item, cancel) is { } earlier)
        {
            receipt = receipt.With(phrases.Continues(earlier));
        }

        if (heard.HasWords && await wordings.ForReceiptAsync(turn, filed.Item, cancel) is { } faq)
        {
            receipt = receipt.With(FaqOffer.Below(phrases, receipt.Text, faq));
        }

        return ReceiptCard.Beside(Say(activity, receipt.Text, joinable ? phrases.WhileJoining : phrases.AtRest), receipt, phrases.CopyButton);
    }

    private Task<Activity> ObeyAsync(Turn turn, Activity activity, Command command, CancellationToken cancel) => command switch
    {
        Command.Help => Task.FromResult(Say(activity, phrases.Help, phrases.AtRest)),
        Command.Done => Task.FromResult(Say(
            activity, turn.OpenItem is null ? phrases.NothingOpen : phrases.Finished(turn.FinishOpenItem()), phrases.AtRest)),
        Command.NewMatter { Text: { } matter } => FileAsync(turn, activity, matter, cancel),
        Command.NewMatter => Task.FromResult(AskForMatter(turn, activity)),
        Command.Progress progress => ProgressAsync(turn, activity, progress, cancel),
        Command.Faq faq => TellFaqAsync(turn, activity, faq.Number, cancel),
        Command.Withdraw withdraw => WithdrawAsync(turn, activity, withdraw.Number, cancel),
        Command.Urge urge => UrgeAsync(turn, activity, urge.Number, cancel),
        Command.KeepConfidential keep => KeepConfidentialAsync(turn, activity, keep.Number, cancel),
        Command.Rate rate => RateAsync(turn, activity, rate, cancel),
        Command.CorrectKind correct => CorrectKindAsync(turn, activity, correct, cancel),
        _ => throw new InvalidOperationException($"The command {command.GetType().Name} has no answer."),
    };

    private Activity AskForMatter(Turn turn, Activity activity)
    {
        if (turn.OpenItem is not null)
        {
            turn.FinishOpenItem();
        }

        return Say(activity, phrases.AskForMatter);
    }

    private async Task<Activity> ProgressAsync(Turn turn, Activity activity, Command.Progress asked, CancellationToken cancel)
    {
        if (asked.Number is not { } number)
        {
            var own = await turn.OwnItemsAsync(MostListed, cancel);
            return own.Count == 0 ? Say(activity, phrases.NoItems, phrases.AtRest) : TellProgress(activity, own);
        }

        var found = await turn.LookUpAsync(number, asked.Code, cancel);
        if (found.Item is { Answer: null } underWay)
        {
            return ProgressCard.Beside(
                Say(activity, phrases.ProgressInFull(underWay), phrases.AtRest), phrases.ProgressOfOne, [underWay], phrases.Progress, phrases.Steps);
        }

        return Say(
            activity,
            found.Item is { } item ? phrases.ProgressInFull(item)
                : found.ClosedUntil is not null ? phrases.CodeClosed
                : asked.Code is null ? phrases.NeedsCode(number)
                : phrases.WrongCode,
            phrases.AtRest);
    }

    private async Task<Activity> TellFaqAsync(Turn turn, Activity activity, int? number, CancellationToken cancel)
    {
        var faqs = await wordings.FaqsAsync(turn, cancel);
        return number is { } asked && faqs.FirstOrDefault(faq => faq.Id == asked) is { } found
            ? Say(activity, phrases.Faq(found), phrases.AtRest)
            : Say(activity, number is null ? phrases.FaqList(faqs) : phrases.NoSuchFaq, phrases.AtRest);
    }

    private async Task<Activity> WithdrawAsync(Turn turn, Activity activity, string? number, CancellationToken cancel)
    {
        // Right after a receipt there is no doubt which one is meant.
        var open = number is null && turn.OpenItem is { } joining ? [joining] : await OpenOwnAsync(turn, number, cancel);
        switch (open)
        {
            case []:
                return Say(activity, phrases.NothingToWithdraw, phrases.AtRest);
            case [var only]:
                await turn.WithdrawAsync(only, cancel);
                return Say(activity, phrases.Withdrawn(only), phrases.AtRest);
            default:
                return Say(activity, phrases.WhichToWithdraw, phrases.AtRest);
        }
    }

    private async Task<Activity> CorrectKindAsync(Turn turn, Activity activity, Command.CorrectKind correct, CancellationToken cancel)
    {
        if ((await OpenOwnAsync(turn, correct.Number, cancel)).FirstOrDefault() is not { } item)
        {
            return Say(activity, phrases.NothingToCorrect, phrases.AtRest);
        }

        turn.CorrectKind(item, correct.Kind);
        return Say(activity, phrases.KindCorrected(item), item.IsJoinable(turn.Now) ? phrases.WhileJoining : phrases.AtRest);
    }

    /// <summary>Without a number, all that is still open: who asks for it has no one item in mind.</summary>
    private async Task<Activity> KeepConfidentialAsync(Turn turn, Activity activity, string? number, CancellationToken cancel)
    {
        var own = (await turn.OwnItemsAsync(50, cancel)).Where(item => number is null ? item.State.IsOpen() : item.Number == number).ToList();
        own.ForEach(turn.KeepConfidential);
        return Say(activity, own.Count == 0 ? phrases.NothingToKeep : phrases.KeptConfidential(own), turn.OpenItem is null ? phrases.AtRest : phrases.WhileJoining);
    }

    private async Task<Activity> UrgeAsync(Turn turn, Activity activity, string? number, CancellationToken cancel)
    {
        var open = await OpenOwnAsync(turn, number, cancel);
        if (open is not [var only])
        {
            return Say(activity, open.Count == 0 ? phrases.NothingToUrge : phrases.WhichToUrge(open), phrases.AtRest);
        }

        try
        {
            turn.Urge(only);
            return Say(activity, phrases.Urged(only), phrases.AtRest);
        }
        catch (RefusedException again) when (again.Code == "urge.again")
        {
            return Say(activity, phrases.UrgedAlready(only), phrases.AtRest);
        }
    }

    /// <summary>Where there is no answer to rate, the words are what they are: part of a matter.</summary>
    private async Task<Activity> RateAsync(Turn turn, Activity activity, Command.Rate rate, CancellationToken cancel)
    {
        var own = await turn.OwnItemsAsync(50, cancel);
        var answered = own.Where(item => item.Answer is not null && (item.State.IsAnswered() || item.State is ItemState.Merged)).ToList();
        if (answered.Where(item => item.Score is null).MaxBy(item => item.AnsweredAt) is { } unrated && turn.OpenItem is null)
        {
            await turn.RateAsync(unrated, rate.Score, rate.Comment, cancel);
            return Say(activity, phrases.Rated(unrated, rate.Score), phrases.AtRest);
        }

        return rate.Comment is null && turn.OpenItem is null && own.Any(item => item.Score is not null)
            ? Say(activity, phrases.RatedAlready, phrases.AtRest)
            : await ListenAsync(turn, activity, new Heard { Text = activity.Text!, HasWords = true }, cancel);
    }

    private static async Task<List<MailboxItem>> OpenOwnAsync(Turn turn, string? number, CancellationToken cancel) =>
        [.. (await turn.OwnItemsAsync(50, cancel)).Where(item =>
            item.State.IsOpen() && !item.State.IsAnswered() && (number is null || item.Number == number))];

    private Activity TellProgress(Activity activity, IReadOnlyList<MailboxItem> own) =>
        ProgressCard.Beside(Say(activity, phrases.ProgressList(own), phrases.AtRest), phrases.ProgressLead, own, phrases.Progress, phrases.Steps);

    private static Activity Say(Activity to, string text, params IReadOnlyList<CardAction> choices) =>
        to.Reply(Activity.Message(text, choices));
}
