using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Routing.Store;

public static class StoreServices
{
    /// <summary>The database of the configured provider, its writer and its keys.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => KeyFile.ReadOrMake(options.KeysFile));
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<SharedValues>();
        services.AddSingleton<Schema>();
        services.AddSingleton<LineNews>();

        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                MakeFolder(options.ConnectionString);
                services.AddDbContextFactory<SqliteMailboxDb>(db => db
                    .UseSqlite(options.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(MailboxDb).Assembly))
                    .AddInterceptors(new SqliteSettings()));
                services.AddSingleton<IDbContextFactory<MailboxDb>, FactoryOf<SqliteMailboxDb>>();
                break;

            case DatabaseProvider.PostgreSql:
                services.AddDbContextFactory<PostgresMailboxDb>(db => db
                    .UseNpgsql(options.ConnectionString, postgres => postgres.MigrationsAssembly(typeof(MailboxDb).Assembly))
                    .AddInterceptors(new LineNotices()));
                services.AddSingleton<IDbContextFactory<MailboxDb>, FactoryOf<PostgresMailboxDb>>();
                break;

            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown database provider.");
        }

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContext());
        return services;
    }

    private static void MakeFolder(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (file is not (null or "" or ":memory:") && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>EF's factory is not covariant; everyone but the store itself asks for the abstract context.</summary>
    private sealed class FactoryOf<T>(IDbContextFactory<T> factory) : IDbContextFactory<MailboxDb>
        where T : MailboxDb
    {
        public MailboxDb CreateDbContext() => factory.CreateDbContext();
    }
}
