using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Messaging.Routing.Calendars;

/// <summary>
/// Rules and notices as the database has them (时限规则与放假安排), kept in memory. <see cref="DeadlineRules"/> and
/// <see cref="WorkingCalendar"/> read them here with every count, so that what another node loads is known within the minute, without a restart.
/// </summary>
public sealed partial class DeadlineBook(IDbContextFactory<MailboxDb> contexts, TimeProvider time, ILogger<DeadlineBook> log)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);
    private static readonly IReadOnlyList<HolidayNotice> Bundled = HolidayNotices.Bundled();

    private readonly Lock _reading = new();
    private volatile Pages? _pages;

    public RuleSet Rules => Current().Rules;

    public CalendarDays Days => Current().Days;

    /// <summary>The notices in force, one a year: the bundled ones, and in their place what was loaded later.</summary>
    public IReadOnlyList<HolidayNotice> Notices => Current().Notices;

    /// <summary>Reads again with the next question, for example after a change of our own.</summary>
    public void Forget() => _pages = null;

    /// <summary>The notices in force if this one were loaded.</summary>
    public IReadOnlyList<HolidayNotice> With(HolidayNotice notice) =>
        [.. Notices.Where(known => known.Year != notice.Year).Append(notice)];

    private Pages Current()
    {
        if (_pages is { } pages && IsFresh(pages))
        {
            return pages;
        }

        lock (_reading)
        {
            return _pages is { } read && IsFresh(read) ? read : _pages = Read(_pages);
        }
    }

    private bool IsFresh(Pages pages) => time.GetElapsedTime(pages.ReadAt) < FreshFor;

    // Not asynchronous: who counts days is in the middle of a verb, and two small tables are read once in half a minute.
    private Pages Read(Pages? former)
    {
        try
        {
            using var db = contexts.CreateDbContext();
            var loaded = db.HolidayNotices.AsNoTracking().OrderBy(notice => notice.Id).ToList();
            var notices = Bundled.ToDictionary(notice => notice.Year);
            foreach (var notice in loaded)
            {
                notices[notice.Year] = HolidayNotices.Read(notice.Content, notice.FileName);
            }

            var inForce = notices.Values.OrderBy(notice => notice.Year).ToList();
            var rules = KeptRule.SetOf(db.DeadlineRules.AsNoTracking().ToList());
            return new Pages(rules, inForce, new CalendarDays(inForce), time.GetTimestamp());
        }
        catch (Exception failure) when (former is not null)
        {
            // A day counted by what was known half a minute ago is better than none.
            LogNotRead(failure);
            return former with { ReadAt = time.GetTimestamp() };
        }
    }

    private sealed record Pages(RuleSet Rules, IReadOnlyList<HolidayNotice> Notices, CalendarDays Days, long ReadAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rules and holiday notices could not be read again; the former ones stand")]
    private partial void LogNotRead(Exception failure);
}
