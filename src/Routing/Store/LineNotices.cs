using Messaging.Routing.Mailbox.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Messaging.Routing.Store;

/// <summary>
/// Says with every save which conversations got lines, for <see cref="LineNews"/> to hear. PostgreSQL hands the notice out when the transaction
/// commits, and not at all when it, or the act's savepoint, is rolled back.
/// </summary>
internal sealed class LineNotices : SaveChangesInterceptor
{
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            var conversations = db.ChangeTracker.Entries<Line>().Select(line => line.Entity.ConversationId).Distinct().ToList();
            if (conversations.Count > 0)
            {
                var payload = string.Join(',', conversations);
                await db.Database.ExecuteSqlAsync($"SELECT pg_notify({LineNews.ChannelName}, {payload})", cancellationToken);
            }
        }

        return result;
    }
}
