using Messaging.Routing.Desk;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Workbench.Inbox;

/// <summary>One of the lists a person works from (办理列表): what stands in it, what is on top, and what an empty one means.</summary>
/// <param name="Key">Stands in the address.</param>
/// <param name="Counted">Whether the number of its items is shown: where it calls for work.</param>
/// <param name="Rare">Shown only while something stands in it.</param>
internal sealed record InboxTab(string Key, string Name, ItemQuery Query, InboxOrder Order, bool Counted, string Empty, bool Rare = false)
{
    /// <summary>The lists of a person's roles, in the order of their work.</summary>
    /// <param name="closed">Codes of closed desks: what they still have is given to others.</param>
    public static IReadOnlyList<InboxTab> For(Actor actor, IReadOnlyList<string> closed)
    {
        var tabs = new List<InboxTab>();
        if (actor.Is(Role.Dispatcher))
        {
            tabs.Add(new InboxTab(
                "dispatch", "待分办", Of(ItemState.Registered, ItemState.Accepted, ItemState.Returned), InboxOrder.ToDispatch, true,
                "没有等待分办的来件。新来件和处室退回的来件会出现在这里。"));
            if (closed.Count > 0)
            {
                tabs.Add(Rarely("closed-desks", "停用处室在办", new ItemQuery { States = [ItemState.Dispatched, ItemState.InHandling], Divisions = closed }));
            }

            tabs.Add(Rarely("invalid", "无效待复核", new ItemQuery { InvalidProposed = true }));
        }

        if (actor.Is(Role.Division))
        {
            tabs.Add(new InboxTab(
                "mine", "待办", Mine(actor, ItemState.Dispatched, ItemState.InHandling, ItemState.AwaitingSupplement), InboxOrder.Urgent, true,
                "没有待办来件。分办给本处室的来件会出现在这里。"));
            tabs.Add(Rarely("sent-back", "退改", new ItemQuery { SentBack = true, Divisions = actor.Divisions }));
            tabs.Add(Rarely("supplement", "待补正", Mine(actor, ItemState.AwaitingSupplement)));
            tabs.Add(Rarely("helping", "协办", new ItemQuery { Helping = actor.Divisions, Open = true }));
        }

        if (actor.Is(Role.Reviewer))
        {
            tabs.Add(new InboxTab(
                "review", "待审核", Of(ItemState.InReview), InboxOrder.Urgent, true, "没有等待审核的答复稿。"));
        }

        if (actor.Is(Role.Division))
        {
            tabs.Add(new InboxTab("submitted", "审核中", Mine(actor, ItemState.InReview), InboxOrder.Urgent, false, "没有已提交、正在审核的答复稿。"));
        }

        if (SeesAll(actor))
        {
            tabs.Add(new InboxTab(
                "running", "在办", Of(ItemState.Dispatched, ItemState.InHandling, ItemState.InReview, ItemState.AwaitingSupplement),
                InboxOrder.Urgent, false, "没有正在办理的来件。"));
        }

        // Below, one sees all or what lies with one's own divisions.
        var divisions = SeesAll(actor) ? null : actor.Divisions;
        tabs.Add(Rarely("extensions", "延期待批", new ItemQuery { ExtensionAsked = true, Divisions = divisions }));
        tabs.Add(Rarely("redo", "重办", new ItemQuery { Mark = ItemMark.Redo, Open = true, Divisions = divisions }));
        tabs.Add(Rarely("supervised", "督办", new ItemQuery { Mark = ItemMark.Supervised, Open = true, Divisions = divisions }));
        if (SeesAll(actor))
        {
            tabs.Add(Rarely("call-back", "待回访", new ItemQuery { Mark = ItemMark.CallBack }));
        }

        if (actor.Is(Role.Dispatcher))
        {
            tabs.Add(new InboxTab(
                "undelivered", "未送达", new ItemQuery { Undelivered = true }, InboxOrder.Urgent, true,
                "没有需要处理的送达。发送失败、结果不明和需要人工确认送达的答复和告知会出现在这里。"));
        }

        tabs.Add(SeesAll(actor)
            ? new InboxTab("all", "全部", new ItemQuery(), InboxOrder.Newest, false, "还没有来件。")
            : new InboxTab("all", "全部", new ItemQuery { Divisions = actor.Divisions }, InboxOrder.Newest, false, "本处室还没有来件。"));
        return tabs;
    }

    private static bool SeesAll(Actor actor) => actor.Is(Role.Dispatcher) || actor.Is(Role.Reviewer) || actor.Is(Role.Manager);

    private static InboxTab Rarely(string key, string name, ItemQuery query) =>
        new(key, name, query, InboxOrder.Urgent, Counted: true, $"没有“{name}”的来件。", Rare: true);

    private static ItemQuery Of(params IReadOnlyList<ItemState> states) => new() { States = states };

    private static ItemQuery Mine(Actor actor, params IReadOnlyList<ItemState> states) => new() { States = states, Divisions = actor.Divisions };
}
