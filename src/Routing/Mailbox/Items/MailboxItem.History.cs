using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>What happened to an item before it came here, as an imported list tells it (历史数据导入).</summary>
public sealed partial class MailboxItem
{
    /// <summary>
    /// 分办, as the list has it. Dated when the item was received, since no list says when it was dispatched; <see cref="ItemHistory.RecordedAt"/>
    /// tells that we know it from later. So a past year's figures stand with the divisions that had the matter.
    /// </summary>
    public void DispatchUpstream(string division, string details, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not ItemState.Registered, "state.assign", "Only a registered item is taken over with its division.");

        JoinUntil = null;
        State = ItemState.Accepted;
        Record(HistoryKind.Accepted, by, ReceivedAt, details: details, recordedAt: now);
        Division = division;
        State = ItemState.Dispatched;
        Record(HistoryKind.Dispatched, by, ReceivedAt, details: details, recordedAt: now);
    }

    /// <summary>不予受理, 转出, 并案, 撤回 or 无效, as the list has it.</summary>
    /// <param name="end">One of the ends that are no completion.</param>
    /// <param name="authority">Who was competent instead, if the list names it.</param>
    public void EndUpstream(ItemState end, string? authority, DateTimeOffset endedAt, string details, Actor by, DateTimeOffset now)
    {
        Refuse.If(!State.IsOpen() || State.IsAnswered(), "item.ended", "The item is answered or ended.");
        if (!end.IsEndedOtherwise())
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, "An end other than completion is expected.");
        }

        JoinUntil = null;
        Authority = authority;
        State = end;
        Record(HistoryKind.EndedUpstream, by, endedAt, details: details, recordedAt: now);
    }
}
