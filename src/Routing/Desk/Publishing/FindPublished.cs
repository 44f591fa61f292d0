using Messaging.Routing.Mailbox.Publishing;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Publishing;

/// <summary>What anybody may read (公开选登), newest first.</summary>
public sealed class FindPublished(IDbContextFactory<MailboxDb> contexts)
{
    /// <returns>Null when it was never published, or taken down.</returns>
    public async Task<Publication?> OneAsync(string number, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Publications.AsNoTracking().OrderByDescending(p => p.Id).FirstOrDefaultAsync(p => p.Number == number && p.WithdrawnAt == null, cancel);
    }

    /// <param name="words">Words of title, letter or answer; null for all.</param>
    /// <param name="before">Id of the last one of the page before.</param>
    public async Task<IReadOnlyList<Publication>> ListAsync(string? words, long? before, int limit, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var published = db.Publications.AsNoTracking().Where(p => p.WithdrawnAt == null);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var pattern = $"%{ItemFilter.Escape(words.Trim())}%";
            published = published.Where(p => EF.Functions.Like(p.Question, pattern, @"\")
                || EF.Functions.Like(p.Answer, pattern, @"\")
                || (p.Title != null && EF.Functions.Like(p.Title, pattern, @"\")));
        }

        if (before is { } id)
        {
            published = published.Where(p => p.Id < id);
        }

        return await published.OrderByDescending(p => p.Id).Take(limit).ToListAsync(cancel);
    }
}
