using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>What came of number and code (凭编号和查询码查询). A wrong number and a wrong code look the same from outside.</summary>
/// <param name="Item">Null unless the code fits.</param>
/// <param name="ClosedUntil">Set when too many wrong codes closed the number for a while.</param>
public sealed record CodeLookup(MailboxItem? Item, DateTimeOffset? ClosedUntil)
{
    /// <summary>As long as a hash, and none.</summary>
    private static readonly string NoHash = new('-', 64);

    internal static CodeLookup Found(MailboxItem item) => new(item, null);

    internal static async Task<CodeLookup> TryAsync(
        MailboxDb db, RegisterItem register, string number, string? code, DateTimeOffset now, CancellationToken cancel)
    {
        var item = await db.Items.Include(i => i.Deliveries).FirstOrDefaultAsync(i => i.Number == number, cancel);
        if (code is null)
        {
            return new CodeLookup(null, null);
        }

        var tries = await db.CodeTries.FirstOrDefaultAsync(t => t.Number == number, cancel);
        if (tries?.ClosedUntil > now)
        {
            return new CodeLookup(null, tries.ClosedUntil);
        }

        // Hashed whether or not there is such an item, and compared in constant time: nothing is learnt from how long it takes.
        var shown = Encoding.UTF8.GetBytes(register.CodeHash(number, code));
        var kept = Encoding.UTF8.GetBytes(item?.CodeHash ?? NoHash);
        if (CryptographicOperations.FixedTimeEquals(shown, kept) && item is not null)
        {
            if (tries is not null)
            {
                db.CodeTries.Remove(tries);
            }

            return Found(item);
        }

        if (tries is null)
        {
            tries = new CodeTries { Number = number };
            db.CodeTries.Add(tries);
        }

        // A closed hour that has passed starts the count anew.
        tries.Wrong = tries.ClosedUntil is null ? tries.Wrong + 1 : 1;
        tries.ClosedUntil = tries.Wrong >= LookupCode.MostTries ? now + LookupCode.ClosedFor : null;
        return new CodeLookup(null, tries.ClosedUntil);
    }
}
