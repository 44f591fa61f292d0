using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>What all acts of a citizen on an own item have in common: find it under the proof, call the verb, save once.</summary>
public sealed class ChangeOwnItem(StoreWriter writer, TimeProvider time)
{
    /// <param name="verb">Calls the entity's verb; may run again.</param>
    /// <returns>The item after the act; null when the proof does not cover such an item.</returns>
    internal Task<MailboxItem?> RunAsync(
        string number, CitizenProof proof, Func<MailboxDb, MailboxItem, DateTimeOffset, CancellationToken, Task> verb, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var item = await proof.Own(db).Include(i => i.Deliveries).FirstOrDefaultAsync(i => i.Number == number, token);
                if (item is not null)
                {
                    await verb(db, item, time.Now(), token);
                }

                return item;
            },
            cancel);
}
