namespace Messaging.Routing.Store;

/// <summary>Where everything is kept (configuration sections <c>Database</c>, <c>ConnectionStrings</c>, <c>Keys</c>).</summary>
public sealed record StoreOptions
{
    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>Path of the key file; see <see cref="KeyFile"/>.</summary>
    public required string KeysFile { get; init; }

    /// <summary>Whether the schema is brought to this version at start, or only checked.</summary>
    public required bool MigrateAtStart { get; init; }
}
