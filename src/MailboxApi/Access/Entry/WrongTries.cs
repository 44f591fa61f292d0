using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Messaging.MailboxApi.Access.Entry;

/// <summary>
/// Counts tries to sign in. Five of an account from one place close it for that place; many from everywhere close it for places it has not
/// been used at; many of one place close that place. A name that nobody has counts like any other, so that the answers tell nothing.
/// </summary>
internal sealed class WrongTries(StoreWriter writer, IDbContextFactory<MailboxDb> contexts, Keys keys, ILookupNormalizer names, TimeProvider time)
{
    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(10);

    private const string Anywhere = "*";
    private const int MostOfAccountAtPlace = 5;
    private const int MostOfAccount = 50;
    private const int MostAtPlace = 60;
    private const int MostCodes = 20;

    /// <summary>Counted before the answer is known, so that many at once are not more than one after the other.</summary>
    /// <param name="userName">As typed.</param>
    /// <param name="place">Where from.</param>
    /// <param name="code">A code of the second step, for which the password was right already.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>False when there have been too many.</returns>
    public Task<bool> TakeAsync(string userName, SignInPlace place, bool code, CancellationToken cancel)
    {
        var limits = Limits(userName, place, code);
        return writer.RunAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                await db.SignInTries.Where(tries => tries.Until <= now).ExecuteDeleteAsync(token);
                var counted = new List<(SignInTries Row, int Most)>();
                foreach (var limit in limits)
                {
                    var row = await db.SignInTries.FirstOrDefaultAsync(t => t.Account == limit.Account && t.Place == limit.Place, token)
                        ?? db.SignInTries.Add(new SignInTries { Account = limit.Account, Place = limit.Place, Until = now + limit.Within }).Entity;
                    counted.Add((row, limit.Most));
                }

                if (counted.Any(one => one.Row.Count >= one.Most))
                {
                    // What is closed opens again in time, however often it is tried.
                    return false;
                }

                counted.ForEach(one => one.Row.Count++);
                return true;
            },
            cancel);
    }

    /// <summary>The try was right.</summary>
    /// <param name="userName">As typed.</param>
    /// <param name="place">Where from.</param>
    /// <param name="code">As it was counted.</param>
    /// <param name="signedIn">Whether that was all: else the wrong ones before it still count, or a known password would buy more codes.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task ForgiveAsync(string userName, SignInPlace place, bool code, bool signedIn, CancellationToken cancel)
    {
        var limits = Limits(userName, place, code);
        return writer.RunAsync(
            async (db, token) =>
            {
                foreach (var limit in limits)
                {
                    if (await db.SignInTries.FirstOrDefaultAsync(t => t.Account == limit.Account && t.Place == limit.Place, token) is { Count: > 0 } row)
                    {
                        row.Count = signedIn && limit.Most == MostOfAccountAtPlace ? 0 : row.Count - 1;
                    }
                }

                return true;
            },
            cancel);
    }

    /// <summary>Inside another act: the account is open again everywhere.</summary>
    public async Task ForgetAsync(MailboxDb db, string userName, CancellationToken cancel)
    {
        var account = Account(userName);
        await db.SignInTries.Where(tries => tries.Account == account).ExecuteDeleteAsync(cancel);
    }

    /// <returns>Until when tries of the account are refused somewhere; null when nowhere.</returns>
    public async Task<DateTimeOffset?> ClosedUntilAsync(string userName, CancellationToken cancel)
    {
        var (account, now, everywhere) = (Account(userName), time.GetUtcNow(), Place(Anywhere));
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.SignInTries
            .Where(t => t.Account == account && t.Until > now && t.Count >= (t.Place == everywhere ? MostOfAccount : MostOfAccountAtPlace))
            .OrderByDescending(t => t.Until)
            .Select(t => (DateTimeOffset?)t.Until)
            .FirstOrDefaultAsync(cancel);
    }

    private List<Limit> Limits(string userName, SignInPlace place, bool code)
    {
        List<Limit> limits = [new(Account(userName), Place(place.Value), MostOfAccountAtPlace, Closed)];
        if (!place.Known)
        {
            limits.Add(new(Account(userName), Place(Anywhere), MostOfAccount, TimeSpan.FromHours(1)));
            limits.Add(new(Anywhere, Place(place.Value), MostAtPlace, Closed));
        }

        if (code)
        {
            // Only who knows the password gets here: a stranger can't use this up.
            limits.Add(new(Account(userName), Place("code"), MostCodes, TimeSpan.FromDays(1)));
        }

        return limits;
    }

    private string Account(string userName) => keys.Hash("sign-in account", names.NormalizeName(userName.Trim()));

    private string Place(string place) => keys.Hash("sign-in place", place);

    private sealed record Limit(string Account, string Place, int Most, TimeSpan Within);
}
