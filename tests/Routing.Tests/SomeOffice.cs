using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Reports;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests;

/// <summary>An office that imports lists and counts; its clock stands at <see cref="Some.Morning"/>.</summary>
internal sealed class SomeOffice : IAsyncDisposable
{
    public static readonly Actor Clerk = new("clerk:1", new HashSet<Role> { Role.Dispatcher }, []);

    private readonly Office _office;

    private SomeOffice(Office office) => _office = office;

    /// <summary>For the lists a test writes.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mailbox-lists-").FullName;

    public static async Task<SomeOffice> OpenAsync(string provider = Databases.Sqlite) => new(await Office.OnAsync(provider));

    /// <summary>Another process on the same database.</summary>
    public SomeOffice AnotherNode() => new(_office.AnotherNode());

    public T Get<T>()
        where T : notnull => _office.Get<T>();

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
        await using var db = _office.Read();
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
        await using var db = _office.Read();
        var changed = await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
        Assert.True(changed > 0, $"Nothing was changed by: {sql}");
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
