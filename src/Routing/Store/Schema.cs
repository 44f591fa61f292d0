using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

/// <summary>Brings the database to this version's schema, or checks that it is, and that it was written under our keys.</summary>
public sealed class Schema(IDbContextFactory<MailboxDb> contexts, SharedValues shared, Keys keys, StoreOptions options)
{
    private const string KeysMark = "keys.fingerprint";

    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        await CheckKeysAsync(cancel);
        return pending;
    }

    /// <exception cref="InvalidOperationException">The schema is older than the program, or the keys are not those of the database.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            throw new InvalidOperationException(
                "The database's schema is older than this program. Run the verb 'migrate' once, or set Database:MigrateAtStart to true.");
        }

        await CheckKeysAsync(cancel);
    }

    /// <summary>As configured: migrate, or only check.</summary>
    public Task PrepareAsync(CancellationToken cancel) => options.MigrateAtStart ? MigrateAsync(cancel) : CheckAsync(cancel);

    private async Task CheckKeysAsync(CancellationToken cancel)
    {
        string mark;
        try
        {
            mark = await shared.GetOrAddAsync(KeysMark, () => keys.Fingerprint, cancel);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            mark = "";
        }

        if (mark != keys.Fingerprint)
        {
            throw new InvalidOperationException(
                $"Keys:File {options.KeysFile} does not hold the keys this database was written under; names and codes in it can't be read. "
                + "Put the former key file back.");
        }
    }
}
