using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using static Messaging.Routing.Mailbox.Items.ItemState;

namespace Messaging.Routing.Tests.Desk;

/// <summary>
/// What section 5a allows, as a table: every act with the roles that may call it, the state each state becomes, and the code it is refused with
/// in every other.
/// </summary>
internal static class VerbTable
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    internal delegate Task<MailboxItem?> Call(Office office, string number, Actor by, int version);

    internal sealed record Verb(string Name, Role[] Roles, string Code, Dictionary<ItemState, ItemState> Moves, Call Call)
    {
        /// <summary>States refused with another code than the usual one.</summary>
        public Dictionary<ItemState, string> Otherwise { get; init; } = [];

        /// <summary>Most verbs are tried on a complaint; some are for applications for disclosure only.</summary>
        public ItemKind On { get; init; } = ItemKind.Complaint;
    }

    public static readonly Verb[] All =
    [
        new("accept", [Role.Dispatcher], "state.accept", new() { [Registered] = Accepted },
            (o, n, by, v) => o.Get<AcceptItem>().ExecuteAsync(n, by, v, Cancel)),
        new("decline", [Role.Dispatcher], "state.decline", To(Declined, Registered, Accepted),
            (o, n, by, v) => o.Get<DeclineItem>().ExecuteAsync(n, "请向市公安局反映", by, v, Cancel)),
        new("refer", [Role.Dispatcher], "state.refer", To(Referred, Registered, Accepted, Returned),
            (o, n, by, v) => o.Get<ReferItem>().ExecuteAsync(n, "市公安局", null, by, v, Cancel)),
        new("assign elsewhere", [Role.Dispatcher], "state.assign", To(Dispatched, Registered, Accepted, Dispatched, InHandling, Returned),
            (o, n, by, v) => o.Get<AssignItem>().ExecuteAsync(n, "HWY-TRUNK", null, by, v, Cancel)),
        new("assign again", [Role.Dispatcher], "state.assign",
            To(Dispatched, Registered, Accepted, Returned).Concat(Same(Dispatched, InHandling, InReview, AwaitingSupplement, Answered, Delivered, Completed)).ToDictionary(),
            (o, n, by, v) => o.Get<AssignItem>().ExecuteAsync(n, ItemsInEveryState.Desk, null, by, v, Cancel)),
        new("take", [Role.Division], "state.take", To(InHandling, Dispatched, InHandling, AwaitingSupplement),
            (o, n, by, v) => o.Get<TakeItem>().ExecuteAsync(n, by, v, Cancel)),
        new("take an application", [Role.Division], "state.take", To(InHandling, Dispatched, InHandling),
            (o, n, by, v) => o.Get<TakeItem>().ExecuteAsync(n, by, v, Cancel))
        {
            On = ItemKind.Disclosure,
        },
        new("return", [Role.Division], "state.return", To(Returned, Dispatched, InHandling),
            (o, n, by, v) => o.Get<ReturnItem>().ExecuteAsync(n, "不属本处", "公路局养护", by, v, Cancel)),
        new("supplement", [Role.Division], "state.supplement", To(AwaitingSupplement, Dispatched, InHandling),
            (o, n, by, v) => o.Get<SupplementItem>().AskAsync(n, "请补充车牌号", by, v, Cancel)),
        new("supplemented", [Role.Dispatcher], "state.supplemented", To(InHandling, AwaitingSupplement),
            (o, n, by, v) => o.Get<SupplementItem>().ReceiveAsync(n, "车牌号如下", by, v, Cancel)),
        new("extend", [Role.Division], "state.extend", Same(Dispatched, InHandling, InReview, AwaitingSupplement),
            (o, n, by, v) => o.Get<ExtendItem>().AskAsync(n, 5, "需现场核查", by, v, Cancel)),
        new("grant-extension", [Role.Reviewer], "extend.none", [],
            (o, n, by, v) => o.Get<ExtendItem>().GrantAsync(n, by, v, Cancel)),
        new("refuse-extension", [Role.Reviewer], "extend.none", [],
            (o, n, by, v) => o.Get<ExtendItem>().RefuseAsync(n, "理由不足", by, v, Cancel)),
        new("answer", [Role.Division], "state.answer", To(InReview, Dispatched, InHandling, InReview),
            (o, n, by, v) => o.Get<AnswerItem>().ExecuteAsync(n, "经核查，多扣费用已退回。", by, v, Cancel)),
        new("send-back", [Role.Reviewer], "state.send-back", To(InHandling, InReview),
            (o, n, by, v) => o.Get<ReviewAnswer>().SendBackAsync(n, "请写明依据", by, v, Cancel)),
        new("approve", [Role.Reviewer], "answer.none", To(Answered, InReview),
            (o, n, by, v) => o.Get<ReviewAnswer>().ApproveAsync(n, by, v, Cancel)),
        new("unmerge", [Role.Dispatcher], "state.unmerge", To(Registered, Merged),
            (o, n, by, v) => o.Get<MergeItem>().UnmergeAsync(n, by, v, Cancel)),
        new("merge", [Role.Dispatcher], "state.merge",
            To(Merged, Registered, Accepted, Dispatched, InHandling, InReview, AwaitingSupplement, Returned),
            (o, n, by, v) => o.Get<MergeItem>().MergeAsync(n, ItemsInEveryState.Other, by, v, Cancel)),
        new("withdraw", [Role.Dispatcher], "item.ended",
            To(Withdrawn, Registered, Accepted, Dispatched, InHandling, InReview, AwaitingSupplement, Returned),
            (o, n, by, v) => o.Get<WithdrawItem>().ExecuteAsync(n, null, by, v, Cancel)),
        new("invalidate", [Role.Dispatcher], "state.invalidate", Same(Registered, Accepted, Returned),
            (o, n, by, v) => o.Get<InvalidateItem>().ExecuteAsync(n, null, by, v, Cancel)),
        new("urge", [Role.Manager], "item.ended",
            Same(Registered, Accepted, Dispatched, InHandling, InReview, AwaitingSupplement, Returned, Answered, Delivered),
            (o, n, by, v) => o.Get<UrgeItem>().ExecuteAsync(n, null, by, v, Cancel)),
        new("reopen", [Role.Manager], "state.reopen", To(InHandling, Answered, Delivered, Completed),
            (o, n, by, v) => o.Get<ReopenItem>().ExecuteAsync(n, "路还没有修", by, v, Cancel)),
        new("call-back", [Role.Dispatcher], "call-back.none", [],
            (o, n, by, v) => o.Get<CallBackItem>().ExecuteAsync(n, true, true, null, by, v, Cancel)),
        new("confirm kind", [Role.Dispatcher], "item.ended",
            Same(Registered, Accepted, Dispatched, InHandling, InReview, AwaitingSupplement, Returned),
            (o, n, by, v) => o.Get<ConfirmKind>().ExecuteAsync(n, ItemKind.Suggestion, by, v, Cancel)),
        new("confirm-receipt", [Role.Dispatcher], "item.ended", Same(Registered, Accepted, Dispatched, InHandling, InReview, Returned),
            (o, n, by, v) => o.Get<ConfirmReceipt>().ExecuteAsync(n, new DateOnly(2026, 3, 2), ReceiptWay.SignedPost, by, v, Cancel))
        {
            On = ItemKind.Disclosure,
            Otherwise = new() { [AwaitingSupplement] = "receipt.supplement" },
        },
        new("pause", [Role.Division, Role.Dispatcher], "item.ended", Same(Dispatched, InHandling, InReview),
            (o, n, by, v) => o.Get<PauseClock>().PauseAsync(n, PauseReason.ThirdParty, null, by, v, Cancel))
        {
            On = ItemKind.Disclosure,
            Otherwise = Refused("state.pause", Registered, Accepted, Returned, AwaitingSupplement),
        },
        new("resume", [Role.Division, Role.Dispatcher], "item.ended", [],
            (o, n, by, v) => o.Get<PauseClock>().ResumeAsync(n, null, by, v, Cancel))
        {
            On = ItemKind.Disclosure,
            Otherwise = Refused("clock.running", Registered, Accepted, Dispatched, InHandling, InReview, AwaitingSupplement, Returned),
        },
        new("abandon", [Role.Dispatcher], "item.ended", To(Withdrawn, AwaitingSupplement),
            (o, n, by, v) => o.Get<CloseAbandoned>().ExecuteAsync(n, "逾期未补正", by, v, Cancel))
        {
            On = ItemKind.Disclosure,
            Otherwise = Refused("state.abandon", Registered, Accepted, Dispatched, InHandling, InReview, Returned),
        },
        new("confirm-accusation", [Role.Dispatcher], "", Same(Enum.GetValues<ItemState>()),
            (o, n, by, v) => o.Get<DecideAccusation>().ConfirmAsync(n, ["LAW"], "所述属实", by, v, Cancel)),
        new("clear-accusation", [Role.Dispatcher], "accusation.none", [],
            (o, n, by, v) => o.Get<DecideAccusation>().ClearAsync(n, "只是提到", by, v, Cancel)),
        new("correct-accused", [Role.Dispatcher], "accusation.none", [],
            (o, n, by, v) => o.Get<DecideAccusation>().CorrectAsync(n, ["LAW"], "所指有误", by, v, Cancel)),
        new("keep-confidential", [Role.Dispatcher], "", Same(Enum.GetValues<ItemState>()),
            (o, n, by, v) => o.Get<KeepConfidential>().ExecuteAsync(n, by, v, Cancel)),
        new("note", [Role.Division, Role.Dispatcher, Role.Reviewer], "",
            Same(Enum.GetValues<ItemState>()),
            (o, n, by, v) => o.Get<NoteItem>().ExecuteAsync(n, "已电话核实", by, v, Cancel)),
    ];

    private static Dictionary<ItemState, string> Refused(string code, params ItemState[] states) => states.ToDictionary(state => state, _ => code);

    private static Dictionary<ItemState, ItemState> To(ItemState end, params ItemState[] from) => from.ToDictionary(state => state, _ => end);

    private static Dictionary<ItemState, ItemState> Same(params ItemState[] states) => states.ToDictionary(state => state, state => state);
}
