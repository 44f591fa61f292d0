using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>Looks through the library of wordings; for everybody of the office. It holds hundreds, not millions: they are filtered in memory.</summary>
public sealed class FindWordings(IDbContextFactory<MailboxDb> contexts, TimeProvider time)
{
    /// <summary>Those to be approved first, then by what changed last.</summary>
    public async Task<IReadOnlyList<WordingView>> ListAsync(WordingQuery query, Actor by, CancellationToken cancel)
    {
        MustBeOffice(by);
        var today = time.Today();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var wordings = await db.Wordings.AsNoTracking().Include(w => w.Versions.OrderBy(v => v.No)).ToListAsync(cancel);
        return [.. wordings
            .Select(wording => WordingView.Of(wording, today))
            .Where(view => Fits(view, query))
            .OrderByDescending(view => view.Wording.Pending is not null)
            .ThenByDescending(view => view.Wording.ChangedAt)
            .ThenByDescending(view => view.Wording.Id)];
    }

    /// <returns>Null when there is none.</returns>
    public async Task<WordingView?> OneAsync(int id, Actor by, CancellationToken cancel)
    {
        MustBeOffice(by);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var wording = await db.Wordings.AsNoTracking()
            .Include(w => w.Versions.OrderBy(v => v.No))
            .FirstOrDefaultAsync(w => w.Id == id, cancel);
        return wording is null ? null : WordingView.Of(wording, time.Today());
    }

    private static void MustBeOffice(Actor by) =>
        by.MustBe(Role.Division, Role.Dispatcher, Role.Reviewer, Role.Manager, Role.Admin);

    private static bool Fits(WordingView view, WordingQuery query) =>
        (query.State is not { } state || view.State == state)
        && (!query.Waiting || view.Wording.Pending is not null)
        && (query.EndsWithinDays is not { } days || view.DaysLeft <= days)
        && Faces(view).Any(version => Fits(version, query));

    /// <summary>What is in force and what waits: either may be what somebody looks for.</summary>
    private static IEnumerable<WordingVersion> Faces(WordingView view) =>
        view.Wording.Pending is { } pending && pending != view.Shown ? [view.Shown, pending] : [view.Shown];

    private static bool Fits(WordingVersion version, WordingQuery query) =>
        (query.Kind is not { } kind || version.Kind == kind)
        && (query.Division is not { Length: > 0 } division
            || version.Division == division
            || version.Division?.StartsWith(division + "-", StringComparison.Ordinal) == true)
        && Says(version, query.Words);

    private static bool Says(WordingVersion version, string? words) =>
        (words ?? "").Split([' ', '　', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(word =>
            version.Topic.Contains(word, StringComparison.OrdinalIgnoreCase)
            || version.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
            || version.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
