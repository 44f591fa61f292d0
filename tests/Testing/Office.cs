using Messaging.Routing;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Testing;

/// <summary>
/// An office for one test: the real acts on the real schema of a database of its own, with a clock that the test moves. A second node on
/// the same database is <see cref="AnotherNode"/>.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly StoreOptions _store;
    private readonly IntakeOptions _intake;
    private readonly string? _folder;

    private Office(StoreOptions store, IntakeOptions intake, FakeTimeProvider clock, string? folder)
    {
        (_store, _intake, Clock, _folder) = (store, intake, clock, folder);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddRouting(store, intake, Organisation.Bundled())
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public StoreOptions Store => _store;

    public static Task<Office> OnAsync(string provider, IntakeOptions? intake = null) => provider switch
    {
        Databases.Sqlite => OnSqliteAsync(intake),
        Databases.Postgres => OnPostgresAsync(intake),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static Task<Office> OnSqliteAsync(IntakeOptions? intake = null)
    {
        var folder = Directory.CreateTempSubdirectory("mailbox-test-").FullName;
        return PreparedAsync(
            new StoreOptions
            {
                Provider = DatabaseProvider.Sqlite,
                ConnectionString = $"Data Source={Path.Combine(folder, "mailbox.db")}",
                KeysFile = Path.Combine(folder, "mailbox.keys"),
                MigrateAtStart = true,
            },
            intake,
            folder);
    }

    private static async Task<Office> OnPostgresAsync(IntakeOptions? intake)
    {
        var server = await PostgresServer.FindAsync();
        Xunit.Assert.SkipWhen(server is null, PostgresServer.WhyNot);
        var folder = Directory.CreateTempSubdirectory("mailbox-test-").FullName;
        return await PreparedAsync(
            new StoreOptions
            {
                Provider = DatabaseProvider.PostgreSql,
                ConnectionString = await server!.NewDatabaseAsync(),
                KeysFile = Path.Combine(folder, "mailbox.keys"),
                MigrateAtStart = true,
            },
            intake,
            folder);
    }

    /// <summary>Another process on the same database and clock, as far as the store can tell.</summary>
    public Office AnotherNode() => new(_store, _intake, Clock, folder: null);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public MailboxDb Read() => Get<IDbContextFactory<MailboxDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<Office> PreparedAsync(StoreOptions store, IntakeOptions? intake, string folder)
    {
        var office = new Office(store, intake ?? new IntakeOptions(), new FakeTimeProvider(Some.Morning), folder);
        await office.Get<Schema>().PrepareAsync(CancellationToken.None);
        return office;
    }
}
