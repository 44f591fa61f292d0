using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Messaging.Routing.Store;

/// <summary>Every SQLite setting that matters, set on each connection as it opens.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    // busy_timeout first, so that the others wait too. FULL: a commit that was acknowledged survives a power cut.
    private const string Settings =
        "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = (SqliteCommand)connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
