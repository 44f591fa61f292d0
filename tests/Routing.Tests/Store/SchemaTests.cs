using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Store;

public sealed class SchemaTests
{
    [Fact]
    public void No_migration_is_forgotten_on_SQLite()
    {
        using var db = new SqliteMailboxDb(new DbContextOptionsBuilder<SqliteMailboxDb>().UseSqlite("Data Source=:memory:").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void No_migration_is_forgotten_on_PostgreSQL()
    {
        using var db = new PostgresMailboxDb(new DbContextOptionsBuilder<PostgresMailboxDb>().UseNpgsql("Host=localhost").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_database_is_not_opened_under_foreign_keys()
    {
        await using var office = await Office.OnSqliteAsync();
        File.Delete(office.Store.KeysFile);
        await using var stranger = office.AnotherNode();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => stranger.Get<Schema>().PrepareAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Keys:File", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_file_is_for_its_owner_only()
    {
        await using var office = await Office.OnSqliteAsync();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(office.Store.KeysFile));
        }
    }
}
