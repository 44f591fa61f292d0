using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports.Digests;

/// <summary>The digests (互联网舆情报告), for those who follow what comes in.</summary>
public sealed class FindDigests(IDbContextFactory<MailboxDb> contexts)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Digest>> ListAsync(int most, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Digests.AsNoTracking().OrderByDescending(digest => digest.To).ThenBy(digest => digest.Period).Take(most).ToListAsync(cancel);
    }

    public async Task<Digest?> OneAsync(int id, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Digests.AsNoTracking().FirstOrDefaultAsync(digest => digest.Id == id, cancel);
    }
}
