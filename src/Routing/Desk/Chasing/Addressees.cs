using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Who is reminded of an item (催办对象): only members that may see it.</summary>
/// <param name="members">Everybody who is with the office now.</param>
public sealed class Addressees(IReadOnlyList<Member> members, Organisation organisation)
{
    /// <summary>Whoever reads along in the office's group: somebody of every division. What is kept from one of them is not named there.</summary>
    private readonly Actor _group = new("group", new HashSet<Role> { Role.Division }, [.. organisation.Divisions.SelectMany(desk => (string[])[desk.Code, desk.Parent]).Distinct()]);

    public IReadOnlyList<Member> Of(MailboxItem item, ReminderStep step)
    {
        var may = members.Where(member => member.AsActor().MaySee(item)).ToList();
        var acting = may.Where(member => step is ReminderStep.FiveDaysOver or ReminderStep.Burst ? IsTold(member, step) : Acts(member, item)).ToList();

        // Nobody there who could do something: the office, which can give the item to somebody else. Who only gets a copy is told beside it.
        acting = acting.Count > 0 ? acting : may.FindAll(member => member.Roles.Contains(Role.Dispatcher));
        return [.. may.Where(member => acting.Contains(member) || IsTold(member, step))];
    }

    /// <summary>The group is told an item's number unless it is an accusation, lies with no division, or is kept from somebody.</summary>
    public bool GroupMaySee(MailboxItem item) => item.Kind is not ItemKind.Report && !item.IsAccusation && _group.MaySee(item);

    private static bool IsTold(Member member, ReminderStep step) =>
        step is ReminderStep.DayAfter or ReminderStep.FiveDaysOver or ReminderStep.Burst && member.Roles.Contains(Role.Manager);

    private static bool Acts(Member member, MailboxItem item) =>
        (item.State is ItemState.InReview && member.Roles.Contains(Role.Reviewer))
        || (item.State.IsWithDivision()
            ? member.Roles.Contains(Role.Division) && (Covers(member, item.Division) || item.Assisting.Any(code => Covers(member, code)))
            : member.Roles.Contains(Role.Dispatcher));

    private static bool Covers(Member member, string? division) => member.AsActor().Covers(division);
}
