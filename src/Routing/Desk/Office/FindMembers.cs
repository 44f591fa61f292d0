using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>Who stands behind the ids of a history.</summary>
public sealed class FindMembers(IDbContextFactory<MailboxDb> contexts)
{
    /// <returns>Display names by <see cref="Mailbox.People.Actor.Id"/>, of people who have left as well.</returns>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var members = await db.Members.AsNoTracking().Select(member => new { member.Id, member.DisplayName }).ToListAsync(cancel);
        return members.ToDictionary(member => $"member:{member.Id}", member => member.DisplayName);
    }
}
