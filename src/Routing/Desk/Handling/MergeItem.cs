using Messaging.Routing.Mailbox;
using Microsoft.EntityFrameworkCore;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>并案 and 撤销并案.</summary>
public sealed class MergeItem(ChangeItem change)
{
    /// <exception cref="InvalidInputException"><c>merge.unknown</c>: there is no such item that this person may see.</exception>
    public Task<MailboxItem?> MergeAsync(string number, string into, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                var target = await db.Items.VisibleTo(by).FirstOrDefaultAsync(other => other.Number == into, token)
                    ?? throw new InvalidInputException("merge.unknown", $"into: there is no item '{into}'.");
                var carries = await db.Items.AnyAsync(other => other.MergedInto == number, token);
                item.Merge(target, carries, by, now);
            },
            cancel);
    }

    public Task<MailboxItem?> UnmergeAsync(string number, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(number, by, version, (item, now) => item.Unmerge(by, now), cancel);
    }
}
