using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>The special reports (专题报告), for those who write and sign them.</summary>
public sealed class FindSpecialReports(IDbContextFactory<MailboxDb> contexts)
{
    /// <summary>The newest first, with their figures.</summary>
    public async Task<IReadOnlyList<SpecialReport>> ListAsync(int most, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Whole(db).OrderByDescending(report => report.Id).Take(most).ToListAsync(cancel);
    }

    public async Task<SpecialReport?> OneAsync(int id, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Whole(db).FirstOrDefaultAsync(report => report.Id == id, cancel);
    }

    private static IQueryable<SpecialReport> Whole(MailboxDb db) =>
        db.SpecialReports.AsNoTracking().Include(report => report.Figures.OrderBy(figure => figure.No));
}
