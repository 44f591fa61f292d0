using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

public sealed class PostgresMailboxDb(DbContextOptions<PostgresMailboxDb> options) : MailboxDb(options);
