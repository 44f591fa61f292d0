using Messaging.MailboxApi.Access.Entry;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Messaging.MailboxApi.Access;

/// <summary>The people of the office and how they sign in (人员管理). Member and sign-in are one save.</summary>
internal sealed partial class Accounts(
    StoreWriter writer,
    IDbContextFactory<MailboxDb> contexts,
    IPasswordHasher<SignIn> hasher,
    ILookupNormalizer names,
    AccountRules rules,
    WrongTries tries,
    ILogger<Accounts> log)
{
    private const string SetUpMark = "first-run.done";

    public async Task<IReadOnlyList<AccountRow>> ListAsync(Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await db.Users.AsNoTracking().Include(user => user.Member).OrderBy(user => user.UserName).ToListAsync(cancel);
        var list = new List<AccountRow>(rows.Count);
        foreach (var row in rows)
        {
            list.Add(new AccountRow(
                row.MemberId, row.UserName!, row.Member!.DisplayName, row.Member.Roles, row.Member.Divisions, row.Member.Active,
                await tries.ClosedUntilAsync(row.UserName!, cancel), row.TwoFactorEnabled, row.PasswordHash is not null, row.Member.Email));
        }

        return list;
    }

    /// <summary>True while the first administrator is alone: the office has still to be set up.</summary>
    public async Task<bool> IsFirstRunAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Members.CountAsync(cancel) == 1;
    }

    /// <summary>The first administrator of an empty database; of several nodes that start together, one makes it.</summary>
    /// <returns>False when somebody is there already.</returns>
    public Task<bool> AddFirstAsync(NewAccount account, CancellationToken cancel) => writer.RunAsync(
        async (db, token) =>
        {
            if (await db.Members.AnyAsync(token))
            {
                return false;
            }

            Add(db, account, account.Password!);
            return true;
        },
        cancel);

    /// <summary>All accounts an office begins with, at once and only once, whoever else is at the same page.</summary>
    /// <exception cref="RefusedException"><c>first-run.over</c>: somebody was faster.</exception>
    public async Task<IReadOnlyList<IssuedPassword>> SetUpAsync(IReadOnlyList<NewAccount> accounts, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var issued = accounts.Select(rules.Check).ToList();
        return await writer.RunAsync(
            async (db, token) =>
            {
                if (await db.Members.CountAsync(token) != 1)
                {
                    throw new RefusedException("first-run.over", "The office has been set up already.");
                }

                // Of two nodes, the one that is later breaks on this name, runs again, and is refused.
                db.SharedValues.Add(new SharedValue { Name = SetUpMark, Value = "" });
                foreach (var (account, password) in accounts.Zip(issued))
                {
                    await MustBeFreeAsync(db, account.UserName, token);
                    Add(db, account, password.Password);
                    await db.SaveChangesAsync(token);
                }

                return issued;
            },
            cancel);
    }

    public async Task<IssuedPassword> AddAsync(NewAccount account, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var issued = rules.Check(account);
        await writer.RunAsync(
            async (db, token) =>
            {
                await MustBeFreeAsync(db, account.UserName, token);
                Add(db, account, issued.Password);
                return true;
            },
            cancel);
        LogAdded(account.UserName, by.Id);
        return issued;
    }

    /// <summary>Name, roles, divisions, and whether the person is still with the office. The person's acts are refused at once, open pages end within seconds.</summary>
    /// <exception cref="RefusedException"><c>member.last-admin</c>: nobody could manage people any more.</exception>
    public Task ChangeAsync(
        int memberId, string displayName, IReadOnlyList<Role> roles, IReadOnlyList<string> divisions, bool active, Actor by, CancellationToken cancel) =>
        ChangeAsync(memberId, displayName, roles, divisions, member => member.Active = active, by, cancel);

    /// <summary>What stands on the form, the address for reminders with it.</summary>
    /// <exception cref="RefusedException"><c>member.last-admin</c></exception>
    public Task ChangeAsync(int memberId, NewAccount form, Actor by, CancellationToken cancel)
    {
        AccountRules.CheckEmail(form.Email);
        return ChangeAsync(memberId, form.DisplayName, form.Roles, form.Divisions, member => member.Email = EmailOf(form), by, cancel);
    }

    private async Task ChangeAsync(
        int memberId, string displayName, IReadOnlyList<Role> roles, IReadOnlyList<string> divisions, Action<Member> more, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        rules.CheckPerson(displayName, roles, divisions);
        await writer.RunAsync(
            async (db, token) =>
            {
                var user = await FindAsync(db.Users.Where(user => user.MemberId == memberId), $"{memberId}", token);
                var member = user.Member!;
                var admins = (await db.Members.Where(m => m.Active && m.Id != memberId).ToListAsync(token)).Count(m => m.Roles.Contains(Role.Admin));
                (member.DisplayName, member.Roles, member.Divisions) = (displayName.Trim(), roles, divisions);
                more(member);
                if (admins == 0 && !(member.Active && roles.Contains(Role.Admin)))
                {
                    throw new RefusedException("member.last-admin", "The last administrator stays one.");
                }

                Renew(user);
                return true;
            },
            cancel);
        LogChanged(memberId, by.Id);
    }

    /// <summary>A new password; the account is open again from everywhere, open pages of the person end.</summary>
    public async Task<IssuedPassword> ResetPasswordAsync(int memberId, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var issued = await ResetAsync(db => db.Users.Where(user => user.MemberId == memberId), $"{memberId}", factorToo: false, cancel);
        LogReset(memberId, by.Id);
        return issued;
    }

    /// <summary>A new password, and the second step has to be set up anew: the way back in for who has lost both.</summary>
    public async Task<IssuedPassword> ResetAllAsync(string userName, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var normalized = names.NormalizeName(userName.Trim());
        var issued = await ResetAsync(db => db.Users.Where(user => user.NormalizedUserName == normalized), userName, factorToo: true, cancel);
        LogAllReset(issued.UserName, by.Id);
        return issued;
    }

    /// <summary>The person has lost the phone and the recovery codes: the second step is set up anew at the next sign-in.</summary>
    public async Task ResetSecondFactorAsync(int memberId, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        await writer.RunAsync(
            async (db, token) =>
            {
                var user = await FindAsync(db.Users.Where(user => user.MemberId == memberId), $"{memberId}", token);
                await ForgetSecondFactorAsync(db, user, token);
                Renew(user);
                return true;
            },
            cancel);
        LogFactorReset(memberId, by.Id);
    }

    /// <summary>From now on the person signs in by the province's identity service only; a reset gives a password again.</summary>
    public async Task RemovePasswordAsync(int memberId, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        await writer.RunAsync(
            async (db, token) =>
            {
                var user = await FindAsync(db.Users.Where(user => user.MemberId == memberId), $"{memberId}", token);
                user.PasswordHash = null;
                Renew(user);
                return true;
            },
            cancel);
        LogPasswordRemoved(memberId, by.Id);
    }

    private Task<IssuedPassword> ResetAsync(Func<MailboxDb, IQueryable<SignIn>> who, string name, bool factorToo, CancellationToken cancel)
    {
        var password = PasswordRule.Generate();
        return writer.RunAsync(
            async (db, token) =>
            {
                var user = await FindAsync(who(db), name, token);
                user.PasswordHash = hasher.HashPassword(user, password);
                await tries.ForgetAsync(db, user.UserName!, token);
                if (factorToo)
                {
                    await ForgetSecondFactorAsync(db, user, token);
                }

                Renew(user);
                return new IssuedPassword(user.UserName!, user.Member!.DisplayName, user.Member.Roles, password);
            },
            cancel);
    }

    private static async Task ForgetSecondFactorAsync(MailboxDb db, SignIn user, CancellationToken cancel)
    {
        user.TwoFactorEnabled = false;
        await db.UserTokens.Where(secret => secret.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.AuthenticatorSteps.Where(step => step.SignInId == user.Id).ExecuteDeleteAsync(cancel);
    }

    private void Add(MailboxDb db, NewAccount account, string password)
    {
        var user = new SignIn
        {
            UserName = account.UserName.Trim(),
            NormalizedUserName = names.NormalizeName(account.UserName.Trim()),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Member = new Member
            {
                DisplayName = account.DisplayName.Trim(),
                Roles = [.. account.Roles.Distinct()],
                Divisions = [.. account.Divisions.Distinct()],
                Email = EmailOf(account),
            },
        };
        user.PasswordHash = hasher.HashPassword(user, password);
        db.Users.Add(user);
    }

    private async Task MustBeFreeAsync(MailboxDb db, string userName, CancellationToken cancel)
    {
        var normalized = names.NormalizeName(userName.Trim());
        if (await db.Users.AnyAsync(user => user.NormalizedUserName == normalized, cancel))
        {
            throw new RefusedException("member.name-taken", $"The user name {userName} is taken.");
        }
    }

    private static async Task<SignIn> FindAsync(IQueryable<SignIn> who, string name, CancellationToken cancel) =>
        await who.Include(user => user.Member).FirstOrDefaultAsync(cancel)
        ?? throw new InvalidInputException("member.unknown", $"There is no member {name}.");

    private static string? EmailOf(NewAccount form) => form.Email?.Trim() is { Length: > 0 } email ? email : null;

    private static void Renew(SignIn user) =>
        (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {UserName} was added by {By}")]
    private partial void LogAdded(string userName, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {Member} was changed by {By}")]
    private partial void LogChanged(int member, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "The password of member {Member} was reset by {By}")]
    private partial void LogReset(int member, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Password and second factor of {UserName} were reset by {By}")]
    private partial void LogAllReset(string userName, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "The second factor of member {Member} was reset by {By}")]
    private partial void LogFactorReset(int member, string by);

    [LoggerMessage(Level = LogLevel.Information, Message = "The password of member {Member} was removed by {By}; the identity service signs them in")]
    private partial void LogPasswordRemoved(int member, string by);
}
