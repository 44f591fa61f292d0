using Messaging.Routing.Mailbox;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

/// <summary>Reads and writes <see cref="SharedValue"/>s, protected under the key file.</summary>
public sealed class SharedValues(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, Keys keys)
{
    /// <returns>Null when there is none.</returns>
    public async Task<(string Value, DateTimeOffset? ExpiresAt)?> FindAsync(string name, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var stored = await db.SharedValues.AsNoTracking().FirstOrDefaultAsync(value => value.Name == name, cancel);
        return stored is null ? null : (keys.Open(new ProtectedText(stored.Value)), stored.ExpiresAt);
    }

    /// <summary>Writes the value whatever is there.</summary>
    public Task SetAsync(string name, string value, DateTimeOffset? expiresAt, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var cipher = keys.Protect(value).Cipher;
                if (await db.SharedValues.FirstOrDefaultAsync(stored => stored.Name == name, token) is { } stored)
                {
                    (stored.Value, stored.ExpiresAt) = (cipher, expiresAt);
                }
                else
                {
                    db.SharedValues.Add(new SharedValue { Name = name, Value = cipher, ExpiresAt = expiresAt });
                }

                return true;
            },
            cancel);

    /// <summary>The value that is there, else this one: of several nodes that start together, all end up with the same.</summary>
    public Task<string> GetOrAddAsync(string name, Func<string> make, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                if (await db.SharedValues.FirstOrDefaultAsync(stored => stored.Name == name, token) is { } stored)
                {
                    return keys.Open(new ProtectedText(stored.Value));
                }

                var value = make();
                db.SharedValues.Add(new SharedValue { Name = name, Value = keys.Protect(value).Cipher });
                return value;
            },
            cancel);

    public async Task<IReadOnlyList<string>> AllAsync(string prefix, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var stored = await db.SharedValues.AsNoTracking().Where(value => EF.Functions.Like(value.Name, prefix + "%")).ToListAsync(cancel);
        return [.. stored.Select(value => keys.Open(new ProtectedText(value.Value)))];
    }
}
