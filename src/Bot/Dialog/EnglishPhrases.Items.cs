using Messaging.Bot.Dialog.Cards;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen reads about items (回执与进度), in English.</summary>
public sealed partial class EnglishPhrases
{
    /// <summary>With the Chinese names beside: a receipt is shown at a counter, or read out to the hotline.</summary>
    public override ReceiptWords Receipt(MailboxItem item, string code, bool joinable, bool likelyDivision)
    {
        List<(string, string)> facts =
        [
            ("Number 编号", item.Number),
            ("Code 查询码", code),
            ("In charge 承办", InCharge(item, likelyDivision)),
            ("Kind 类型", $"{item.Kind.Zh()} {Kind(item)}"),
            ("Answer by 答复期限", DueDay(item)),
        ];
        if (item.Confidential)
        {
            facts.Add(("Confidential 保密", "yes 是"));
        }

        return new ReceiptWords("Your message is registered:", facts, [])
            .With(Elsewhere(item) ?? "")
            .With(joinable ? "What you send now joins this matter; reply \"that's all\" when it is complete, \"new message\" before another matter." : "");
    }

    public override IReadOnlyList<string> Steps => ["Registered", "Assigned", "Handled", "Reviewed", "Answered"];

    public override string ProgressOfOne => "Progress:";

    public override string ProgressLead => "What you wrote here:";

    public override string Continues(MailboxItem earlier) =>
        $"Your earlier message {earlier.Number} may be about the same matter; our staff will check both, and this one is handled all the same.";

    public override string Joined(MailboxItem item, bool promised) =>
        $"Added to number {item.Number}.{(promised ? $" Kind: {Kind(item)}. Answer by: {DueDay(item)}." : "")}";

    public override string JoinedThanks(MailboxItem item) => $"You are welcome. This line was also added to number {item.Number}.";

    public override string Finished(MailboxItem item) =>
        $"Number {item.Number} is complete. {(item.Division is null ? "Our staff will assign it." : $"It went to {DivisionName(item.Division)}.")} "
        + $"Answer by: {DueDay(item)}. The answer comes here.";

    public override string Withdrawn(MailboxItem item) =>
        $"Number {item.Number} is withdrawn as you asked and is not handled any more. Should the problem return, please write again.";

    public override string KindCorrected(MailboxItem item) => $"The kind of number {item.Number} is now: {item.Kind.En()}. Answer by: {DueDay(item)}.";

    public override string Progress(MailboxItem item) =>
        $"Number {item.Number}: {StateForCitizen(item)}{(OwesAnswer(item) ? $"; answer by {DueDay(item)}" : "")}{(item.Confidential ? " (confidential)" : "")}.";

    public override string StateForCitizen(MailboxItem item) => item.State switch
    {
        ItemState.Registered => "registered, to be assigned",
        ItemState.Accepted => "accepted, to be assigned",
        ItemState.Dispatched => $"assigned to {DivisionName(item.Division)}",
        ItemState.InHandling => $"being handled by {DivisionName(item.Division)}",
        ItemState.InReview => $"{DivisionName(item.Division)} has drafted an answer, which is under review",
        ItemState.Returned => "being assigned anew",
        ItemState.AwaitingSupplement => "waiting for you to supply more",
        ItemState.Answered => "answered; the answer is on its way",
        ItemState.Delivered => "the answer was delivered",
        ItemState.Completed => "completed",
        ItemState.Declined => "not accepted",
        ItemState.Referred => $"passed on to {item.Authority}",
        ItemState.Merged => "handled together with the same matter",
        ItemState.Withdrawn => "withdrawn",
        ItemState.Invalid => "no matter in it, not handled",
        _ => item.State.Zh(),
    };

    public override string DivisionName(string? code) =>
        code is not null && Office.Find(code) is { } desk ? (desk.IsRenamed ? desk.Name : $"{desk.Name} ({desk.En})") : "the division in charge";

    protected override string Unconfirmed(string division) => $"{division}, to be confirmed";

    protected override string ToBeAssigned => "待分办 (to be assigned)";

    private static string Kind(MailboxItem item) => item.KindSure
        ? item.Kind.En()
        : $"{item.Kind.En()} (to be confirmed; if it is wrong, reply \"change to {item.KindRunner.En().Split(' ')[0]}\")";
}
