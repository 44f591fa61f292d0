using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>Items brought into a state by the entity's own verbs.</summary>
internal static class ItemsInEveryState
{
    /// <summary>What others are merged into.</summary>
    public const string Other = "2026-900000";

    public const string Desk = "EXP";

    public static readonly Actor Author = Some.MemberOf(Desk);

    private static readonly (ItemClock Clock, DateOnly? DueOn) Clock = (new ItemClock(new DateOnly(2026, 3, 2), 15), new DateOnly(2026, 3, 23));

    private static int _last;

    /// <summary>Files an item that stands in this state.</summary>
    public static Task<(string Number, int Version)> AddAsync(Office office, ItemState state, ItemKind kind = ItemKind.Complaint) =>
        AddAsync(office, state, Number(), kind);

    public static async Task<(string Number, int Version)> AddAsync(
        Office office, ItemState state, string number, ItemKind kind = ItemKind.Complaint) =>
        await office.Get<StoreWriter>().RunAsync(
            (db, _) =>
            {
                var item = New(number, kind);
                Bring(item, state);
                db.Items.Add(item);
                return Task.FromResult((item.Number, item.Version));
            },
            CancellationToken.None);

    public static MailboxItem New(string number, ItemKind kind = ItemKind.Complaint) => MailboxItem.Register(
        new NewItem
        {
            Number = number,
            Source = "letter",
            Kind = kind,
            KindSure = true,
            Text = Some.Matter,
            ReplyTo = new ReplyAddress(DeliveryWay.Post),
            ReceivedAt = Some.Morning,
            DueOn = Clock.DueOn,
            Clock = Clock.Clock,
        },
        Actor.Citizen,
        Some.Morning);

    public static void Bring(MailboxItem item, ItemState state)
    {
        var now = Some.Morning;
        switch (state)
        {
            case ItemState.Registered:
                return;
            case ItemState.Accepted:
                item.Accept(Some.Dispatcher, now);
                return;
            case ItemState.Declined:
                item.Decline("请向市公安局反映", Some.Dispatcher, now);
                return;
            case ItemState.Referred:
                item.Refer("市公安局", null, Some.Dispatcher, now);
                return;
            case ItemState.Withdrawn:
                item.Withdraw(Actor.Citizen, now);
                return;
            case ItemState.Invalid:
                item.Invalidate(null, Some.Dispatcher, now);
                item.Invalidate(null, Some.Person("second", Role.Dispatcher), now);
                return;
            case ItemState.Merged:
                item.Merge(New(Other), carriesOthers: false, Some.Dispatcher, now);
                return;
        }

        item.Assign(Desk, null, Some.Dispatcher, now);
        switch (state)
        {
            case ItemState.Dispatched:
                return;
            case ItemState.Returned:
                item.Return("不属本处", "公路局养护", Author, now);
                return;
            case ItemState.AwaitingSupplement:
                item.AskSupplement("请补充车牌号", lastDay: null, until: new DateOnly(2026, 3, 1), Author, now);
                return;
        }

        item.Take(Author, now);
        if (state is ItemState.InHandling)
        {
            return;
        }

        item.WriteDraft(
            "经核查，多扣费用已退回。", Author, now, disclosure: item.Kind is ItemKind.Disclosure ? DisclosureAnswer.Provided : null);
        if (state is ItemState.InReview)
        {
            return;
        }

        item.Approve(Some.Reviewer, now);
        if (state is ItemState.Completed)
        {
            item.RecordDelivered(item.Deliveries[0], "挂号信", "RA123", Some.Dispatcher, now, now);
        }
    }

    private static string Number() => $"2026-{Interlocked.Increment(ref _last):000000}";
}
