using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>我的留言: what the citizen has here, newest first. Being listed is not being read.</summary>
public sealed class ListOwnItems(IDbContextFactory<MailboxDb> contexts)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<MailboxItem>> ExecuteAsync(CitizenProof proof, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await proof.Own(db).AsNoTracking()
            .Include(item => item.Deliveries)
            .OrderByDescending(item => item.Id)
            .Take(Most)
            .ToListAsync(cancel);
    }
}
