using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>修改, 签发 and 不报 of a special report. What is signed is what was read.</summary>
public sealed class ChangeSpecialReport(StoreWriter writer, TimeProvider time)
{
    /// <returns>Null when there is no such report.</returns>
    /// <exception cref="StaleVersionException">It was changed since it was read.</exception>
    public Task<SpecialReport?> WriteAsync(int id, string title, string text, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher, Role.Reviewer, Role.Manager);
        if (title.Length > SpecialReport.LongestTitle || text.Length > SpecialReport.LongestText || title.Contains('\0') || text.Contains('\0'))
        {
            throw new InvalidInputException("report.long", $"title, text: at most {SpecialReport.LongestTitle} and {SpecialReport.LongestText} characters.");
        }

        return ChangeAsync(id, by, version, report => report.Write(title, text, by, time.Now()), cancel);
    }

    /// <summary>By a reviewer or a leader who has not written it.</summary>
    public Task<SpecialReport?> SignAsync(int id, Actor by, int version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer, Role.Manager);
        return ChangeAsync(id, by, version, report => report.Sign(by, time.Now()), cancel);
    }

    public Task<SpecialReport?> DismissAsync(int id, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer, Role.Manager);
        return ChangeAsync(id, by, version, report => report.Dismiss(reason, by, time.Now()), cancel);
    }

    private Task<SpecialReport?> ChangeAsync(int id, Actor by, int? version, Action<SpecialReport> verb, CancellationToken cancel) => writer.RunAsync(
        async (db, token) =>
        {
            await StillInOffice.CheckAsync(db, by, token);
            var report = await db.SpecialReports.Include(one => one.Figures.OrderBy(figure => figure.No)).FirstOrDefaultAsync(one => one.Id == id, token);
            if (report is null)
            {
                return null;
            }

            if (version is { } expected && expected != report.Version)
            {
                throw new StaleVersionException(expected, report.Version);
            }

            verb(report);
            return report;
        },
        cancel);
}
