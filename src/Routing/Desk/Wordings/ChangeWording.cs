using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>What all acts on one wording have in common: find it, compare the version, call the verb, save once.</summary>
internal static class ChangeWording
{
    public static Task<Wording?> RunAsync(
        StoreWriter writer, int id, Actor by, int? version, Action<Wording> verb, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                var wording = await db.Wordings
                    .Include(w => w.Versions.OrderBy(v => v.No))
                    .FirstOrDefaultAsync(w => w.Id == id, token);
                if (wording is null)
                {
                    return null;
                }

                if (version is { } expected && expected != wording.Version)
                {
                    throw new StaleVersionException(expected, wording.Version);
                }

                verb(wording);
                return wording;
            },
            cancel);
}
