using System.Data.Common;
using Npgsql;

namespace Messaging.Routing.Store;

/// <summary>Which failures end a whole transaction, and so concern every act in it.</summary>
internal static class Conflicts
{
    public static bool EndsTransaction(Exception failure) => failure switch
    {
        OperationCanceledException => true,
        // Deadlock and serialization failure: PostgreSQL has rolled everything back.
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        PostgresException => false,
        // A broken connection, a full disk, a database that stays locked.
        DbException => true,
        Microsoft.EntityFrameworkCore.DbUpdateException { InnerException: { } inner } => EndsTransaction(inner),
        _ => false,
    };
}
