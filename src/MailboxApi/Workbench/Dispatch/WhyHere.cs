using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Desk;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench.Dispatch;

/// <summary>Why an item waits for a dispatcher instead of lying with a division (待分办原因).</summary>
/// <param name="Tone">As of a chip.</param>
internal sealed record WhyHere(string Text, string Tone)
{
    /// <param name="surely">From this confidence on items go to their division by themselves.</param>
    public static IReadOnlyList<WhyHere> Of(InboxRow row, Organisation organisation, double surely, DateTimeOffset now)
    {
        var why = new List<WhyHere>();
        if (row.State.IsWithDivision())
        {
            return [new WhyHere($"已分办给{organisation.Addressee(row.Division)}，可改派", "live")];
        }

        if (row.JoinUntil > now)
        {
            why.Add(new WhyHere("来言中", "live"));
        }

        if (row.Returns > 0)
        {
            why.Add(new WhyHere(row.Returns > 1 ? $"退回 {row.Returns} 次，须裁定" : "处室退回", "bad"));
        }

        if (row.Kind is ItemKind.Report || row.IsAccusation)
        {
            why.Add(new WhyHere(row.Kind is ItemKind.Report ? "举报" : "检举控告", "bad"));
        }

        if (!row.KindSure)
        {
            why.Add(new WhyHere($"类型待确认：{row.Kind.Zh()}", "warn"));
        }

        if (row.InvalidProposed)
        {
            why.Add(new WhyHere("拟作无效，待复核", "warn"));
        }

        if (row.SuggestedLabel is { } named && organisation.OpenDesk(named) is null && organisation.Find(named) is not null)
        {
            why.Add(new WhyHere("建议的处室已停用", "warn"));
        }

        if (row.SuggestedLabel is { } label && organisation.Find(label) is null)
        {
            why.Add(new WhyHere(label == organisation.Other.Code ? "可能不属本部门" : "可能属外单位", "warn"));
        }

        if (row.SuggestedLabel is null || row.Confidence < surely)
        {
            why.Add(new WhyHere(row.Confidence is { } sure ? $"确信度低 {Say.Percent(sure)}" : "没有分办建议", ""));
        }

        if (why.Count == 0 && row.State is ItemState.Registered)
        {
            // Sure, of a sure kind and no accusation: it stays here because it is nearly one, or several matters.
            why.Add(new WhyHere("或涉处室作风、或不止一事，请先核对", "warn"));
        }

        why.AddRange(row.Marks.Select(mark => new WhyHere(mark.Zh(), mark.Tone())));
        return why;
    }
}
