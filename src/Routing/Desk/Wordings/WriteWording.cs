using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>拟写口径: a division for itself, dispatcher and reviewer for anybody; templates are the reviewer's and the administrator's.</summary>
public sealed class WriteWording(StoreWriter writer, Organisation organisation, TimeProvider time)
{
    /// <summary>A new wording, in force once somebody else has approved it.</summary>
    public Task<Wording> NewAsync(WordingText text, Actor by, CancellationToken cancel)
    {
        MayWrite(by, text.Kind, text.Division);
        var written = Known(text.Checked());
        return writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                var wording = Wording.Write(written, by, time.Now());
                db.Wordings.Add(wording);
                await db.SaveChangesAsync(token);
                return wording;
            },
            cancel);
    }

    /// <summary>A new version; the approved one stays in force meanwhile.</summary>
    /// <returns>Null when there is no such wording.</returns>
    /// <exception cref="StaleVersionException">It was changed since it was read.</exception>
    public Task<Wording?> ChangeAsync(int id, WordingText text, Actor by, int? version, CancellationToken cancel)
    {
        MayWrite(by, text.Kind, text.Division);
        var written = Known(text.Checked());
        return ChangeWording.RunAsync(
            writer,
            id,
            by,
            version,
            wording =>
            {
                // What stands there now may be another division's.
                MayWrite(by, wording.Newest.Kind, wording.Newest.Division);
                wording.Change(written, by, time.Now());
            },
            cancel);
    }

    /// <summary>Whether somebody may write what is of this kind and division.</summary>
    public static bool Allows(Actor by, WordingKind kind, string? division) => kind is WordingKind.Template
        ? by.Is(Role.Reviewer) || by.Is(Role.Admin)
        : by.Is(Role.Dispatcher) || by.Is(Role.Reviewer) || (by.Is(Role.Division) && by.Covers(division));

    private static void MayWrite(Actor by, WordingKind kind, string? division)
    {
        by.MustBe(Role.Division, Role.Dispatcher, Role.Reviewer, Role.Admin);
        if (!Allows(by, kind, division))
        {
            throw new NotAllowedException("This wording is for somebody else to write.");
        }
    }

    private WordingText Known(WordingText text) =>
        text.Division is not { } code || organisation.Divisions.Any(desk => desk.Code == code || desk.Parent == code)
            ? text
            : throw new InvalidInputException("division.unknown", $"division: '{code}' is not in the catalogue.");
}
