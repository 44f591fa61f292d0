using Messaging.Routing.Calendars;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>Loads a State Council notice (放假通知) and dates the open items again. Nodes that run read it within the minute.</summary>
public sealed class LoadNotice(
    IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DeadlineBook book, DateItems date, TimeProvider time)
{
    private const int LongestName = 200;

    /// <summary>Every notice that was loaded, newest first.</summary>
    public async Task<IReadOnlyList<KeptNotice>> ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.HolidayNotices.AsNoTracking().OrderByDescending(notice => notice.Id).ToListAsync(cancel);
    }

    /// <exception cref="InvalidDataException">The file is no notice.</exception>
    public async Task<NoticePreview> PreviewAsync(string content, string fileName, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var notice = HolidayNotices.Read(content, fileName);
        var (now, then) = (book.Days, new CalendarDays(book.With(notice)));
        var days = book.Notices.Where(known => known.Year == notice.Year).Append(notice)
            .SelectMany(known => known.Days).Select(day => day.Date).Distinct().Order();
        return new NoticePreview(
            notice,
            !IsInForce(notice),
            [.. days.Where(day => now.Named(day) != then.Named(day)).Select(day => (day, now.Named(day), then.Named(day)))],
            [.. HolidayNotices.Unusual(notice)],
            await date.PreviewAsync(new WorkingCalendar(() => then), cancel));
    }

    /// <summary>Keeps the notice, unless the very same is in force, and dates the open items in any case: the last time may have been cut short.</summary>
    /// <exception cref="InvalidDataException">The file is no notice; nothing was changed.</exception>
    public async Task<(HolidayNotice Notice, bool IsNew, DatedItems Items)> ExecuteAsync(
        string content, string fileName, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        var notice = HolidayNotices.Read(content, fileName);
        book.Forget();
        var isNew = !IsInForce(notice);
        if (isNew)
        {
            await writer.RunAsync(
                async (db, token) =>
                {
                    await StillInOffice.CheckAsync(db, by, token);
                    db.HolidayNotices.Add(new KeptNotice
                    {
                        Year = notice.Year,
                        Content = content,
                        FileName = fileName.Length <= LongestName ? fileName : fileName[..LongestName],
                        LoadedAt = time.Now(),
                        LoadedBy = by.Id,
                    });
                    return true;
                },
                cancel);
            book.Forget();
        }

        return (notice, isNew, await date.ExecuteAsync(DateItems.ByNotice(notice.Year), by, cancel));
    }

    private bool IsInForce(HolidayNotice notice) => book.Notices.Any(known => known.Year == notice.Year
        && known.Days.OrderBy(day => day.Date).SequenceEqual(notice.Days.OrderBy(day => day.Date))
        && (known.Addresses ?? []).SequenceEqual(notice.Addresses ?? []));
}
