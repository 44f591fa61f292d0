using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Messaging.Routing.Catalogue;

/// <summary>
/// The divisions as this office has changed them (机构目录), kept in memory. <see cref="Organisation"/> reads them here with every question, so that
/// what is changed on another node is known within the minute, without a restart.
/// </summary>
public sealed partial class DivisionBook(
    Organisation catalogue, IDbContextFactory<MailboxDb> contexts, TimeProvider time, ILogger<DivisionBook> log)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    private readonly Lock _reading = new();
    private volatile Page? _page;
    private volatile bool _isChanged;

    /// <summary>The same list until something is changed.</summary>
    public IReadOnlyList<Division> Divisions => Current().Divisions;

    /// <summary>As the file has them.</summary>
    public IReadOnlyList<Division> Catalogue => catalogue.Catalogue;

    /// <summary>Reads again with the next question, after a change of our own.</summary>
    public void Forget() => _isChanged = true;

    private Page Current()
    {
        if (_page is { } page && IsFresh(page))
        {
            return page;
        }

        lock (_reading)
        {
            if (_page is { } read && IsFresh(read))
            {
                return read;
            }

            _isChanged = false;
            return _page = Read(_page);
        }
    }

    private bool IsFresh(Page page) => !_isChanged && time.GetElapsedTime(page.ReadAt) < FreshFor;

    // Not asynchronous: who asks is in the middle of a sentence, and one number is read in half a minute.
    private Page Read(Page? former)
    {
        try
        {
            using var db = contexts.CreateDbContext();

            // Counted, not the highest number: of two nodes the one with the lower number may be the later to commit.
            var changes = db.DivisionChanges.LongCount();
            return former is not null && former.Changes == changes
                ? former with { ReadAt = time.GetTimestamp() }
                : new Page(EditedDivisions.Over(Catalogue, db.DivisionChanges.AsNoTracking().ToList()), changes, time.GetTimestamp());
        }
        catch (Exception failure) when (former is not null)
        {
            // The names of half a minute ago are better than none.
            LogNotRead(failure);
            return former with { ReadAt = time.GetTimestamp() };
        }
    }

    private sealed record Page(IReadOnlyList<Division> Divisions, long Changes, long ReadAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes to the divisions could not be read again; the former ones stand")]
    private partial void LogNotRead(Exception failure);
}
