using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>分办: gives an item to the division whose duty it is.</summary>
public sealed class AssignItem(ChangeItem change, Organisation organisation)
{
    /// <param name="division">Code or Chinese name of a desk or division.</param>
    /// <exception cref="InvalidInputException"><c>division.unknown</c></exception>
    public Task<MailboxItem?> ExecuteAsync(
        string number, string division, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var desk = organisation.Find(division)
            ?? throw new InvalidInputException("division.unknown", $"division: '{division}' is not in the catalogue.");
        return change.RunAsync(number, by, version, (item, now) => item.Assign(desk.Code, reason, by, now), cancel);
    }
}
