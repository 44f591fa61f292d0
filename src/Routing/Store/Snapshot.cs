using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Messaging.Routing.Store;

/// <summary>A reading transaction in which the whole database stands still, while others go on writing.</summary>
internal static class Snapshot
{
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this MailboxDb db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            // Deferred: what begins at once takes SQLite's only write lock.
            await db.Database.OpenConnectionAsync(cancel);
            return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancel))!;
        }

        return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
    }
}
