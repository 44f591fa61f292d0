using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>How many working days an answer to these kinds may take (答复期限), as the page tells before anything is written.</summary>
/// <param name="Kinds">In Chinese, as the receipt names them.</param>
/// <param name="Codes">The same kinds as the interface has them.</param>
internal sealed record AnswerLimit(IReadOnlyList<string> Kinds, IReadOnlyList<ItemKind> Codes, int WorkingDays)
{
    /// <summary>The limits for what is received on a day. 其他 is left out: nobody chooses it beforehand.</summary>
    public static IReadOnlyList<AnswerLimit> InForce(DeadlineRules rules, DateOnly day) =>
    [
        .. Enum.GetValues<ItemKind>()
            .Where(kind => kind is not ItemKind.Other)
            .GroupBy(kind => rules.For(kind, day).WorkingDays)
            .OrderBy(limit => limit.Key)
            .Select(limit => new AnswerLimit([.. limit.Select(kind => kind.Zh())], [.. limit], limit.Key)),
    ];
}
