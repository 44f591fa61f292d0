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
    private readonly Action<IServiceCollection>? _more;

    private Office(StoreOptions store, IntakeOptions intake, FakeTimeProvider clock, string? folder, Action<IServiceCollection>? more)
    {
        (_store, _intake, Clock, _folder, _more) = (store, intake, clock, folder, more);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddRouting(store, intake, Organisation.Bundled());
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public StoreOptions Store => _store;

    /// <param name="more">What every node of this office has beside, such as ways out that the test watches.</param>
    public static Task<Office> OnAsync(string provider, IntakeOptions? intake = null, Action<IServiceCollection>? more = null) => provider switch
    {
        Databases.Sqlite => OnSqliteAsync(intake, more),
        Databases.Postgres => OnPostgresAsync(intake, more),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static Task<Office> OnSqliteAsync(IntakeOptions? intake = null, Action<IServiceCollection>? more = null)
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
            folder,
            more);
    }

    private static async Task<Office> OnPostgresAsync(IntakeOptions? intake, Action<IServiceCollection>? more)
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
            folder,
            more);
    }

    /// <summary>Another process on the same database and clock, as far as the store can tell.</summary>
    public Office AnotherNode() => new(_store, _intake, Clock, folder: null, _more);

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

    private static async Task<Office> PreparedAsync(StoreOptions store, IntakeOptions? intake, string folder, Action<IServiceCollection>? more)
    {
        var office = new Office(store, intake ?? new IntakeOptions(), new FakeTimeProvider(Some.Morning), folder, more);
        await office.Get<Schema>().PrepareAsync(CancellationToken.None);
        return office;
    }
}
