using System.Data.Common;
using Messaging.Routing.Store;
using Microsoft.Data.Sqlite;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Sections <c>Database</c>, <c>ConnectionStrings</c> and <c>Keys</c>.</summary>
internal static class StoreSettings
{
    public static StoreOptions ReadStore(this IConfiguration configuration)
    {
        var provider = configuration.OneOf("Database:Provider", DatabaseProvider.Sqlite);
        var connection = configuration.GetConnectionString("Mailbox");
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new WrongConfigurationException("ConnectionStrings:Mailbox", "a connection string of the database is expected.");
        }

        return new StoreOptions
        {
            Provider = provider,
            ConnectionString = connection,
            KeysFile = KeysFile(configuration, provider, connection),
            MigrateAtStart = configuration.Bool("Database:MigrateAtStart", whenEmpty: provider is DatabaseProvider.Sqlite),
        };
    }

    /// <summary>A server is taken to be there; a file of SQLite may not be yet.</summary>
    public static bool IsThere(this StoreOptions store) =>
        store.Provider is not DatabaseProvider.Sqlite || File.Exists(DatabaseFile(store.ConnectionString));

    private static string KeysFile(IConfiguration configuration, DatabaseProvider provider, string connection)
    {
        if (configuration["Keys:File"] is { Length: > 0 } given)
        {
            return given;
        }

        if (provider is not DatabaseProvider.Sqlite)
        {
            throw new WrongConfigurationException(
                "Keys:File", "the path of the key file is expected; with PostgreSql every node needs the same one.");
        }

        return Path.ChangeExtension(DatabaseFile(connection), ".keys");
    }

    private static string DatabaseFile(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection).DataSource is { Length: > 0 } file
                ? file
                : throw new WrongConfigurationException("ConnectionStrings:Mailbox", "'Data Source=' with a file is expected.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or DbException)
        {
            throw new WrongConfigurationException("ConnectionStrings:Mailbox", "this is not a SQLite connection string.");
        }
    }
}
