using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>分办: gives an item to the division whose duty it is.</summary>
public sealed class AssignItem(ChangeItem change, Organisation organisation)
{
    /// <summary>Without a word on who assists.</summary>
    public Task<MailboxItem?> ExecuteAsync(
        string number, string division, string? reason, Actor by, int? version, CancellationToken cancel) =>
        ExecuteAsync(number, division, reason, assisting: null, by, version, cancel);

    /// <param name="division">Code or Chinese name of a desk or division: it answers (主办).</param>
    /// <param name="assisting">Those that help (协办); null leaves them as they are.</param>
    /// <exception cref="InvalidInputException"><c>division.unknown</c></exception>
    /// <exception cref="RefusedException"><c>division.closed</c></exception>
    public Task<MailboxItem?> ExecuteAsync(
        string number, string division, string? reason, IReadOnlyList<string>? assisting, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var desk = Desk(division);
        var helpers = assisting?.Select(Desk).ToList();
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                MustBeOpen(desk, item.Division == desk.Code);
                helpers?.ForEach(helper => MustBeOpen(helper, item.Assisting.Contains(helper.Code)));
                item.Assign(desk.Code, reason, by, now, helpers?.ConvertAll(helper => helper.Code));
            },
            cancel);
    }

    /// <summary>A closed desk keeps what it has and is given nothing new.</summary>
    private static void MustBeOpen(Division desk, bool hasIt) =>
        Refuse.If(desk.Closed && !hasIt, "division.closed", $"{desk.Code} is closed and is given no more items.");

    private Division Desk(string division) => organisation.Find(division)
        ?? throw new InvalidInputException("division.unknown", $"division: '{division}' is not in the catalogue.");
}
