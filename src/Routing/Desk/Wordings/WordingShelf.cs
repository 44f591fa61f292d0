using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>
/// The wordings in force (口径架), read again only when one has changed: every receipt looks here, and a look must cost one small query.
/// </summary>
public sealed class WordingShelf
{
    private volatile Loaded _loaded = new(null, []);

    /// <param name="db">Whose transaction sees what it sees.</param>
    /// <param name="day">Of the office's calendar.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<IReadOnlyList<ShelvedWording>> OnAsync(MailboxDb db, DateOnly day, CancellationToken cancel)
    {
        // Rows are never deleted and every change counts up, so the sum tells any change; the time tells one that was rolled back.
        var stamp = await db.Wordings.GroupBy(_ => 1)
            .Select(all => new Stamp(all.Sum(w => w.Version), all.Max(w => w.ChangedAt)))
            .FirstOrDefaultAsync(cancel);
        var loaded = _loaded;
        if (loaded.Stamp != stamp)
        {
            var wordings = await db.Wordings.AsNoTracking().Include(w => w.Versions.OrderBy(v => v.No)).ToListAsync(cancel);
            _loaded = loaded = new Loaded(stamp, wordings);
        }

        return loaded.On(day);
    }

    private sealed record Stamp(int Changes, DateTimeOffset At);

    private sealed class Loaded(Stamp? stamp, List<Wording> wordings)
    {
        private Tuple<DateOnly, IReadOnlyList<ShelvedWording>>? _today;

        public Stamp? Stamp { get; } = stamp;

        public IReadOnlyList<ShelvedWording> On(DateOnly day)
        {
            var today = _today;
            if (today?.Item1 != day)
            {
                _today = today = Tuple.Create<DateOnly, IReadOnlyList<ShelvedWording>>(day, [.. wordings
                    .Select(wording => (wording.Id, Live: wording.LiveOn(day)))
                    .Where(one => one.Live is not null)
                    .Select(one => ShelvedWording.Of(one.Id, one.Live!))]);
            }

            return today.Item2;
        }
    }
}
