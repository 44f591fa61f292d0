using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Messaging.Routing.Store;

/// <summary>Lets <c>dotnet ef</c> make migrations without the host and without a database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteMailboxDb>, IDesignTimeDbContextFactory<PostgresMailboxDb>
{
    SqliteMailboxDb IDesignTimeDbContextFactory<SqliteMailboxDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMailboxDb>().UseSqlite("Data Source=:memory:").Options);

    PostgresMailboxDb IDesignTimeDbContextFactory<PostgresMailboxDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMailboxDb>().UseNpgsql("Host=localhost").Options);
}
