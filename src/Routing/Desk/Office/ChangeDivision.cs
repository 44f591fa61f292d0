using Messaging.Routing.Catalogue;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>
/// Changes an entry of the division catalogue: name, further names, confirmed, closed (机构目录修改). The file stays as it is. What is already filed
/// is not read again; a citizen sees the new name from now on.
/// </summary>
public sealed class ChangeDivision(IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DivisionBook book, Organisation organisation, TimeProvider time)
{
    private const int MostShown = 200;

    private static readonly ItemState[] OpenStates = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];

    /// <summary>The last changes, newest first.</summary>
    public async Task<IReadOnlyList<DivisionChange>> ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.DivisionChanges.AsNoTracking().OrderByDescending(change => change.Id).Take(MostShown).ToListAsync(cancel);
    }

    /// <summary>How many items the desk still has to see through (在办件): who closes it should know.</summary>
    public async Task<int> OpenItemsAsync(string code, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Items.CountAsync(item => item.Division == code && OpenStates.Contains(item.State), cancel);
    }

    /// <returns>The desk as it is now, or null when the catalogue has no such code.</returns>
    /// <exception cref="InvalidInputException"><c>division.name</c>, <c>division.alias</c>, <c>division.successor</c>.</exception>
    /// <exception cref="RefusedException"><c>division.taken</c>, <c>division.last</c>.</exception>
    public async Task<Division?> ExecuteAsync(string code, DivisionEdit edit, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var wanted = edit.Checked();
        MustMeanSomebody(wanted);
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
        var changes = await db.DivisionChanges.AsNoTracking().ToListAsync(cancel);
        var divisions = EditedDivisions.Over(book.Catalogue, changes);
        var desk = divisions.First(division => division.Code == code);
        var name = edit.Name is { Length: 0 } ? book.Catalogue.First(division => division.Code == code).Name : edit.Name ?? desk.Name;
        var aliases = Kept(desk, name, edit.AddedAliases ?? desk.AddedAliases);
        NamesMustBeFree(divisions, desk, name, aliases);
        var closed = edit.Closed ?? desk.Closed;
        var successor = Successor(divisions, desk, closed, edit.Successor);
        var last = changes.Count == 0 ? 0 : changes.Max(change => change.Id);
        Note(DivisionField.Name, desk.Name, name);
        Note(DivisionField.Aliases, DivisionChange.Joined(desk.AddedAliases), DivisionChange.Joined(aliases));
        Note(DivisionField.Confirmed, DivisionChange.Flag(desk.Confirmed is not null), DivisionChange.Flag(edit.Confirmed ?? desk.Confirmed is not null));
        Note(DivisionField.Closed, DivisionChange.Flag(desk.Closed), DivisionChange.Flag(closed));
        Note(DivisionField.Successor, desk.Successor ?? "", successor ?? "");
        return true;

        void Note(DivisionField what, string before, string after)
        {
            if (before != after)
            {
                db.DivisionChanges.Add(new DivisionChange
                {
                    Id = ++last,
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

    private static void MustMeanSomebody(DivisionEdit edit)
    {
        if (edit.AddedAliases?.FirstOrDefault(PartyNames.IsGeneral) is { } alias)
        {
            throw new InvalidInputException("division.alias", $"aliases: '{alias}' is said of anybody.");
        }

        if (edit.Name is { Length: > 0 } name && DivisionNames.Bases(name).Any(PartyNames.IsGeneral))
        {
            throw new InvalidInputException("division.name", $"name: '{name}' is said of anybody.");
        }
    }

    /// <summary>A name the office gave and takes back is still said for years: an accusation under it must not reach the desk.</summary>
    private static IReadOnlyList<string> Kept(Division desk, string name, IReadOnlyList<string> aliases) =>
        desk.IsRenamed && name != desk.Name && !aliases.Contains(desk.Name) ? [.. aliases, desk.Name] : aliases;

    /// <summary>Somebody answers for what falls to a closed desk: an open one, which is asked for when the desk is closed.</summary>
    private static string? Successor(IReadOnlyList<Division> divisions, Division desk, bool closed, string? asked)
    {
        if (closed == desk.Closed && string.IsNullOrEmpty(asked))
        {
            return desk.Successor;
        }

        if (!closed)
        {
            return string.IsNullOrEmpty(asked) ? null : throw new InvalidInputException("division.successor", "successor: an open desk has none.");
        }

        var others = divisions.Where(other => !other.Closed && other.Code != desk.Code).ToList();
        Refuse.If(others.Count == 0, "division.last", "The last open desk is not closed.");
        return others.Find(other => other.Code == asked)?.Code
            ?? throw new InvalidInputException("division.successor", "successor: the code of another desk, which is open, is expected.");
    }

    /// <summary>
    /// Desks of one division may share what means them all, never the name; two divisions share nothing, not even by sound, and nobody has the
    /// name of another authority.
    /// </summary>
    private void NamesMustBeFree(IReadOnlyList<Division> divisions, Division desk, string name, IReadOnlyList<string> aliases)
    {
        var isRenamed = name != desk.Name;
        var said = (isRenamed ? DivisionNames.Bases(name) : []).Concat(aliases.Except(desk.AddedAliases).Where(alias => alias != desk.Name))
            .Select(PartyNames.Heard).ToHashSet(StringComparer.Ordinal);
        var taken = divisions.FirstOrDefault(other => other.Parent != desk.Parent
            && DivisionNames.Of(other).Any(theirs => said.Contains(PartyNames.Heard(theirs))))?.Code;
        taken ??= divisions.FirstOrDefault(other => other.Code != desk.Code && isRenamed && (other.Name == name || other.Zh == name))?.Code;
        taken ??= organisation.Authorities.FirstOrDefault(authority => said.Contains(PartyNames.Heard(authority.Zh)))?.Code;
        taken ??= PartyWords.AlsoCalled.Where(also => also.Division != desk.Parent && said.Contains(PartyNames.Heard(also.Name)))
            .Select(also => also.Division).FirstOrDefault();
        Refuse.If(taken is not null, "division.taken", $"{taken} has such a name already.");
    }
}
