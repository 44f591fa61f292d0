using System.Globalization;
using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>
/// Everything a citizen reads in a conversation, in English (英文会话用语). What the law and the office decide is worded here, not decided again;
/// divisions keep their Chinese names, under which they are known at any counter. Quotation marks are straight, because Chinese fonts set curly ones wide.
/// </summary>
public sealed partial class EnglishPhrases(Organisation organisation) : Phrases(organisation)
{
    private const string Done = "That's all";
    private const string CheckProgress = "Check progress";
    private const string NewMessage = "New message";

    /// <summary>Who writes Chinese in an English page knows the button by its Chinese words.</summary>
    public override IReadOnlyList<CardAction> WhileJoining { get; } =
        [CardAction.ImBack(Done, $"{Done} · {DoneButton}"), .. Says(NewMessage, CheckProgress)];

    public override IReadOnlyList<CardAction> AtRest { get; } = [.. Says(CheckProgress, NewMessage, "Help")];

    public override IReadOnlyList<CardAction> GradeButtons { get; } =
        [.. Says("Very satisfied", "Satisfied", "Fairly satisfied", "Dissatisfied", "Very dissatisfied")];

    public override string Greeting =>
        $"Welcome to the Director's Mailbox of the {Office.En}.\nPlease write down your matter. It gets a number and a code at once, and the "
        + "division in charge answers in time.\nAt any time you can reply \"check progress\" or \"help\".";

    public override string Help =>
        "This is how it works:\n"
        + "· Write down your matter (where, when, what happened): it is registered, and you get a number and a code;\n"
        + "· Reply \"that's all\" when this matter is complete, \"new message\" before another one;\n"
        + "· Reply \"check progress\" to see what you wrote here;\n"
        + "· Reply \"confidential\", and the division does not see your name and phone;\n"
        + "· Reply with number and code, a blank between them, to see a matter registered elsewhere;\n"
        + "· If the kind is wrong, reply \"change to complaint\" (or question, suggestion, report, request);\n"
        + "· Reply \"FAQ\" for common questions (in Chinese);\n"
        + "· If it takes too long, reply \"urge\"; after the answer, reply \"satisfied\", \"dissatisfied\" and so on to rate it;\n"
        + "· If the matter is solved, reply \"solved\" to withdraw it.\n"
        + "In an emergency call 110, 119, 120 or 122. Transport service hotline: 12328.";

    public override string Thanks => "You are welcome. If there is another matter, just write it down; reply \"check progress\" to see how things stand.";

    public override string EmptyTalk => "There seems to be no matter in this. Please say where, when and what happened, and it gets a number; reply \"help\" to see how it works.";

    public override string TooFast => "You are sending too fast; this message was not registered. Please wait a moment and send it again.";

    public override string NotInGroups => "This is a group, where others can read along. Please write to the mailbox in a conversation of your own.";

    public override string NotTaken => "The system is busy; your last message was not registered. Please send it again a little later.";

    public override string AskForMatter => "Please write down the new matter. It is registered on its own, with a new number.";

    public override string NothingOpen => "No matter is open for additions now. Please write down your matter, or reply \"check progress\" to see what is registered.";

    public override string NoItems => "You have not registered anything here. To see a matter registered elsewhere, send its number and code with a blank between them.";

    public override string NeedsCode(string number) => $"Number {number} was not registered here. Please send number and code together, with a blank between them.";

    public override string WrongCode => "Number or code is not right. Please check them and send them again.";

    public override string CodeClosed => "Too many wrong codes for this number. Please try again in an hour.";

    public override string ForgottenNumber => "Please send number and code together, with a blank between them. If it is a new matter, just write it down.";

    public override string WhichToWithdraw => "Several of your matters are being handled. Please reply \"solved\" with the number of the one you mean.";

    public override string NothingToWithdraw => "There is nothing to withdraw: it may have been answered, or was not registered here.";

    public override string NothingToCorrect => "There is no matter whose kind could be changed: it may have been answered, or was not registered here.";

    public override string NothingToKeep =>
        "There is no matter to keep confidential: it may have ended, or was not registered here. Please write down your matter first, then reply \"confidential\".";

    public override string KeptConfidential(IEnumerable<MailboxItem> items) =>
        $"Kept confidential as you asked: number {string.Join(", ", items.Take(5).Select(item => item.Number))}. The division does not see your name and phone.";

    public override string NothingToUrge => "There is no matter to urge: it may have been answered, or was not registered here.";

    public override string WhichToUrge(IEnumerable<MailboxItem> open) =>
        string.Join('\n', open.Take(5).Select(Progress).Prepend("Several of your matters are being handled. Please reply \"urge\" with the number of the one you mean:"));

    public override string Urged(MailboxItem item) => $"Number {item.Number} has been urged; the division and its managers will see it. Answer by: {DueDay(item)}.";

    public override string UrgedAlready(MailboxItem item) => $"Number {item.Number} was urged within the last day; please be patient. Answer by: {DueDay(item)}.";

    public override string Supplemented(MailboxItem item) =>
        $"Added to number {item.Number}, which is being handled further. Answer by: {DueDay(item)}. For another matter please reply \"new message\" first.";

    public override string RatedAlready => "This matter has been rated already, thank you. If there is another one, just write it down.";

    public override string Rated(MailboxItem item, int score) => score >= MailboxItem.LowestSatisfied
        ? $"Thank you for your rating (number {item.Number})."
        : $"Thank you for your rating (number {item.Number}). We are sorry that you are not satisfied. "
            + $"{(item.State.IsOpen() ? $"The matter has been taken up again. Answer by: {DueDay(item)}. " : "")}Our staff will call you back.";

    public override string TextOnly => "Only text can be registered for now. Please write it down in words.";

    public override string DescribeIt => "Please also say in words where, when and what happened; it joins this matter.";

    public override string SendAsPicture => "The content of this file does not reach us. Please send a picture or text instead.";

    public override string CopyButton => "Copy number and code";

    public override string CopyByHand => "Please press long on number and code above to copy them, take a screenshot, or write them down.";

    protected override string AskRating =>
        "Please rate this answer; reply: very satisfied, satisfied, fairly satisfied, dissatisfied or very dissatisfied.";

    public override string FilesButton => "See the files";

    public override string LookUpView => "/?lang=en#/lookup";

    protected override string AnswerFiles(int count, string? page) => page is null
        ? $"{Count(count)} with the answer: look it up under \"Track\" on the mailbox's page, with number and code."
        : $"{Count(count)} with the answer, to be opened here: {page}";

    protected override string Told(Delivery delivery, string number) => delivery.Purpose switch
    {
        DeliveryPurpose.SupplementRequest =>
            $"Your matter (number {number}) needs more from you:\n{delivery.Text}\nPlease reply right here; it is added to this matter.",
        DeliveryPurpose.Extension =>
            $"Your matter (number {number}) needs more time; the answer now comes by {Day(delivery.DueOn)}. Reason: {delivery.Text}",
        DeliveryPurpose.Redated => $"The day of the answer to your matter (number {number}) was counted anew: {Day(delivery.DueOn)}.",
        DeliveryPurpose.Declined => $"Your matter (number {number}) is not accepted.\n{delivery.Text}",
        DeliveryPurpose.Referred => $"Your matter (number {number}) is not this department's duty and was passed on:\n{delivery.Text}",
        DeliveryPurpose.Abandoned => $"The handling of your matter (number {number}) has ended.\n{delivery.Text}",
        _ => throw new InvalidOperationException($"Nothing is worded for {delivery.Purpose}."),
    };

    public override string Answer(string number, string answer) => $"The answer to your matter (number {number}):\n{answer}";

    protected override string AnswerHead(MailboxItem item) => $"Answer (number {item.Number}):";

    protected override string DueAfterSupplement => "待定 (to be determined: counted anew when we have what you supply)";

    protected override string DueAfterOpinions => "待定 (to be determined: others are being consulted, the clock stands still)";

    protected override string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "待定 (to be determined when next year's public holidays are announced)";

    protected override string BelongsTo(ExternalAuthority authority) =>
        $"Matters of this kind are usually handled by {authority.En} ({authority.Zh}): {authority.TellCitizen} Your message is registered; our staff will check it and tell you.";
}
