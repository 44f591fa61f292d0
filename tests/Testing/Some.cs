using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Testing;

/// <summary>Values a test does not care about, so that those it does care about stand out.</summary>
public static class Some
{
    private static int _last;

    /// <summary>A working Monday, 9 o'clock in China.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static Actor Dispatcher { get; } = Person("dispatcher", Role.Dispatcher);

    public static Actor Reviewer { get; } = Person("reviewer", Role.Reviewer);

    public static Actor Manager { get; } = Person("manager", Role.Manager);

    public static Actor Admin { get; } = Person("admin", Role.Admin);

    public static Actor MemberOf(string division) => new($"member-of-{division}", new HashSet<Role> { Role.Division }, [division]);

    public static Actor Intake(string source) => new($"intake-{source}", new HashSet<Role> { Role.Intake }, [], source);

    public static Actor Person(string name, params Role[] roles) => new(name, roles.ToHashSet(), []);

    public static string Id(string of = "id") => $"{of}-{Interlocked.Increment(ref _last)}";

    /// <summary>A matter nobody could take for small talk.</summary>
    public const string Matter = "京港澳高速新乡收费站ETC重复扣费，请核查退款";

    public static MailboxItem Item(string text = Matter, ReplyAddress? replyTo = null) => MailboxItem.Register(
        new NewItem
        {
            Number = "2026-000001",
            Source = "letter",
            Kind = ItemKind.Complaint,
            KindSure = true,
            Text = text,
            ReplyTo = replyTo ?? new ReplyAddress(DeliveryWay.Post),
            ReceivedAt = Morning,
            DueOn = new DateOnly(2026, 3, 23),
        },
        Actor.Citizen,
        Morning);

    public static MailboxItem ItemInReview(Actor author, ReplyAddress? replyTo = null)
    {
        var item = Item(replyTo: replyTo);
        item.Assign("EXP", null, Dispatcher, Morning);
        item.WriteDraft("经核查，多扣费用已退回原卡。", author, Morning);
        return item;
    }
}
