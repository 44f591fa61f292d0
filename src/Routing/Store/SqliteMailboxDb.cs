using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

public sealed class SqliteMailboxDb(DbContextOptions<SqliteMailboxDb> options) : MailboxDb(options);
