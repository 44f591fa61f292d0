using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Reports;
using Messaging.Routing.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Routing.Tests;

/// <summary>An office on a SQLite file of its own, with the clock at 2019-07-01 10:00 in China.</summary>
internal sealed class SomeOffice : IAsyncDisposable
{
    public static readonly Actor Clerk = new("member:1", new HashSet<Role> { Role.Dispatcher }, []);

    private readonly ServiceProvider _services;

    private SomeOffice(string folder, FakeTimeProvider time)
    {
        (Folder, Time) = (folder, time);
        var store = new StoreOptions
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={Path.Combine(folder, "test.db")};Pooling=False",
            KeysFile = Path.Combine(folder, "test.keys"),
            MigrateAtStart = true,
        };
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddRouting(store, new IntakeOptions(), Organisation.Bundled())
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<SomeOffice> OpenAsync(string? sharingFolderOf = null)
    {
        var folder = sharingFolderOf ?? Directory.CreateTempSubdirectory("mailbox-test-").FullName;
        var office = new SomeOffice(folder, new FakeTimeProvider(ChinaTime.At(new DateTime(2019, 7, 1, 10, 0, 0))));
        await office.Get<Schema>().MigrateAsync(TestContext.Current.CancellationToken);
        return office;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes a file and imports it.</summary>
    public Task<(ImportCounts Counts, IReadOnlyList<string> Problems)> ImportAsync(string name, string content, string? source = null) =>
        ImportAsync(name, System.Text.Encoding.UTF8.GetBytes(content), source);

    public async Task<(ImportCounts Counts, IReadOnlyList<string> Problems)> ImportAsync(string name, byte[] content, string? source = null)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        return await ImportFileAsync(path, source);
    }

    public async Task<(ImportCounts Counts, IReadOnlyList<string> Problems)> ImportFileAsync(string path, string? source = null)
    {
        var problems = new List<string>();
        var counts = await Get<ImportItems>().ExecuteAsync(
            SheetFile.Read(path, path),
            Path.GetFileName(path),
            source,
            Clerk,
            _ => { },
            problem => problems.Add($"{problem.Row.Line} {problem.Outcome} {problem.Reason}"),
            TestContext.Current.CancellationToken);
        return (counts, problems);
    }

    public async Task<List<MailboxItem>> ItemsAsync()
    {
        await using var db = await Get<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Items.AsNoTracking()
            .Include(item => item.History.OrderBy(row => row.Seq))
            .Include(item => item.Deliveries)
            .OrderBy(item => item.Id)
            .AsSplitQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public Task<CompletionTable> CompletionAsync(CompletionQuery query) =>
        Get<CompletionReport>().ReadAsync(query, TestContext.Current.CancellationToken);

    public async Task SqlAsync(string sql)
    {
        await using var db = await Get<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var changed = await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
        Assert.True(changed > 0, $"Nothing was changed by: {sql}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
