namespace Messaging.Routing.Store;

public enum DatabaseProvider
{
    /// <summary>Embedded, one node.</summary>
    Sqlite,

    /// <summary>A server, several nodes.</summary>
    PostgreSql,
}
