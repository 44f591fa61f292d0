using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>What all acts on one item have in common: find it if it may be seen, compare the version, call the verb, save once.</summary>
public sealed class ChangeItem(StoreWriter writer, TimeProvider time)
{
    /// <param name="number">See <see cref="TrackingNumber"/>.</param>
    /// <param name="by">Who acts; the item must be visible to this person.</param>
    /// <param name="version">The version the caller read; null when the caller does not mind.</param>
    /// <param name="verb">Checks the person's right to this item and calls the entity's verb; may run again.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The item after the act, or null when there is none that this person may see.</returns>
    /// <exception cref="StaleVersionException">The item changed since it was read.</exception>
    public Task<MailboxItem?> RunAsync(
        string number, Actor by, int? version, Action<MailboxItem, DateTimeOffset> verb, CancellationToken cancel) =>
        RunAsync(
            number,
            by,
            version,
            (_, item, now, _) =>
            {
                verb(item, now);
                return Task.CompletedTask;
            },
            cancel);

    /// <summary>The same for a verb that needs more of the database than the one item.</summary>
    internal Task<MailboxItem?> RunAsync(
        string number,
        Actor by,
        int? version,
        Func<MailboxDb, MailboxItem, DateTimeOffset, CancellationToken, Task> verb,
        CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                var item = await db.Items
                    .VisibleTo(by)
                    .Include(i => i.Deliveries)
                    .FirstOrDefaultAsync(i => i.Number == number, token);
                if (item is null)
                {
                    return null;
                }

                if (version is { } expected && expected != item.Version)
                {
                    throw new StaleVersionException(expected, item.Version);
                }

                await verb(db, item, time.Now(), token);
                return item;
            },
            cancel);
}
