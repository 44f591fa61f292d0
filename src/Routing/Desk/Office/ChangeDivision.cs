using Messaging.Routing.Catalogue;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>
/// Changes an entry of the division catalogue: name, further names, confirmed, closed (机构目录修改). The file stays as it is. What is already filed
/// is not read again; a citizen sees the new name from now on.
/// </summary>
public sealed class ChangeDivision(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DivisionBook book, TimeProvider time)
{
    private const int MostShown = 200;

    /// <summary>The last changes, newest first.</summary>
    public async Task<IReadOnlyList<DivisionChange>> ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.DivisionChanges.AsNoTracking().OrderByDescending(change => change.Id).Take(MostShown).ToListAsync(cancel);
    }

    /// <returns>The desk as it is now, or null when the catalogue has no such code.</returns>
    /// <exception cref="InvalidInputException"><c>division.name</c>, <c>division.alias</c>.</exception>
    /// <exception cref="RefusedException"><c>division.taken</c>, <c>division.last</c>.</exception>
    public async Task<Division?> ExecuteAsync(string code, DivisionEdit edit, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var wanted = edit.Checked();
        if (wanted.AddedAliases?.FirstOrDefault(PartyNames.IsGeneral) is { } general)
        {
            throw new InvalidInputException("division.alias", $"aliases: '{general}' is said of anybody.");
        }

        if (book.Catalogue.All(desk => desk.Code != code))
        {
            return null;
        }

        await writer.RunAsync((db, token) => ChangeAsync(db, code, wanted, by, token), cancel);
        book.Forget();
        return book.Divisions.First(desk => desk.Code == code);
    }

    private async Task<bool> ChangeAsync(MailboxDb db, string code, DivisionEdit edit, Actor by, CancellationToken cancel)
    {
        await StillInOffice.CheckAsync(db, by, cancel);
        var divisions = EditedDivisions.Over(book.Catalogue, await db.DivisionChanges.AsNoTracking().ToListAsync(cancel));
        var desk = divisions.First(division => division.Code == code);
        var name = edit.Name is { Length: 0 } ? book.Catalogue.First(division => division.Code == code).Name : edit.Name ?? desk.Name;
        var aliases = edit.AddedAliases ?? Kept(desk, name);
        MustBeFree(divisions, desk, name, aliases);
        Refuse.If(
            edit.Closed is true && divisions.All(division => division.Closed || division.Code == code),
            "division.last",
            "The last open desk is not closed.");

        Note(DivisionField.Name, desk.Name, name);
        Note(DivisionField.Aliases, DivisionChange.Joined(desk.AddedAliases), DivisionChange.Joined(aliases));
        Note(DivisionField.Confirmed, DivisionChange.Flag(desk.Confirmed is not null), DivisionChange.Flag(edit.Confirmed ?? desk.Confirmed is not null));
        Note(DivisionField.Closed, DivisionChange.Flag(desk.Closed), DivisionChange.Flag(edit.Closed ?? desk.Closed));
        return true;

        void Note(DivisionField what, string before, string after)
        {
            if (before != after)
            {
                db.DivisionChanges.Add(new DivisionChange
                {
                    Division = code,
                    What = what,
                    Before = before,
                    After = after,
                    ChangedAt = time.Now(),
                    ChangedBy = by.Id,
                });
            }
        }
    }

    /// <summary>A name the office gave and takes back is still said for years: an accusation under it must not reach the desk.</summary>
    private static IReadOnlyList<string> Kept(Division desk, string name) =>
        desk.IsRenamed && name != desk.Name && desk.Name.Length <= DivisionEdit.LongestAlias && !desk.AddedAliases.Contains(desk.Name)
            ? [.. desk.AddedAliases, desk.Name]
            : desk.AddedAliases;

    /// <summary>Desks of one division may share what means them all, never the name; two divisions share nothing, not even by sound.</summary>
    private static void MustBeFree(IReadOnlyList<Division> divisions, Division desk, string name, IReadOnlyList<string> aliases)
    {
        var said = (name == desk.Name ? [] : DivisionNames.Bases(name)).Concat(aliases.Except(desk.AddedAliases))
            .Select(PartyNames.Heard).ToHashSet(StringComparer.Ordinal);
        var taken = divisions.FirstOrDefault(other => other.Parent != desk.Parent
            && DivisionNames.Of(other).Any(theirs => said.Contains(PartyNames.Heard(theirs))));
        taken ??= divisions.FirstOrDefault(other => other.Code != desk.Code && name != desk.Name && (other.Name == name || other.Zh == name));
        Refuse.If(taken is not null, "division.taken", $"{taken?.Code} has such a name already.");
    }
}
