using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>
/// 突发监测: looks whether far more people write than usual, about some matter or at all, and has a special report with its first draft opened for each,
/// once a burst, on whichever node notices it first.
/// </summary>
public sealed class WatchBursts(
    IDbContextFactory<MailboxDb> contexts, MatterMemory memory, DraftSpecialReport draft, KeepBurstReports reports, TimeProvider time)
{
    /// <returns>The numbers of the reports that were opened.</returns>
    public async Task<IReadOnlyList<int>> ExecuteAsync(CancellationToken cancel)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var recent = await BurstMessages.RecentAsync(db, now, cancel);
        var bursts = BurstGroups.Voices(recent) < NoticeBursts.FewestVoices ? [] : await DraftAsync(db, recent, now, cancel);
        var opened = bursts.Count == 0 ? [] : await reports.WriteAsync(bursts, now, cancel);
        await reports.EndAsync(db, now, cancel);
        return opened;
    }

    private async Task<List<DraftedBurst>> DraftAsync(MailboxDb db, List<BurstMessage> recent, DateTimeOffset now, CancellationToken cancel)
    {
        await memory.GrowAsync(db, cancel);
        var open = (await db.SpecialReports.AsNoTracking().Include(report => report.Figures).Where(report => report.Slot != null).OrderBy(report => report.Id).ToListAsync(cancel))
            .ConvertAll(OpenReport.Of);
        var counted = await BurstMessages.OfAsync(db, [.. open.SelectMany(report => report.Numbers).Distinct()], cancel);
        var drafted = new List<DraftedBurst>();
        foreach (var burst in Whole(await NoticedAsync(db, recent, open, counted, now, cancel), open, counted))
        {
            var draftIt = burst.Report is null or { Untouched: true };
            drafted.Add(burst with
            {
                Draft = draftIt ? await draft.ComposeAsync(db, burst.Noticed.Messages, burst.Noticed.At(now), burst.Noticed.OneMatter, now, cancel) : null,
            });
        }

        return drafted;
    }

    private async Task<List<NoticedBurst>> NoticedAsync(
        MailboxDb db, List<BurstMessage> recent, List<OpenReport> open, List<BurstMessage> counted, DateTimeOffset now, CancellationToken cancel)
    {
        var matters = open.FindAll(report => !report.OfAll);
        var notice = new NoticeBursts(recent, matters.SelectMany(report => report.ToKnowBy(counted)), memory.Index, now);
        var noticed = notice.Matters();
        var known = matters.SelectMany(report => report.Numbers).ToHashSet(StringComparer.Ordinal);
        return notice.Rest(await BurstMessages.ArrivalsAsync(db, now, cancel), noticed, known) is { } rest ? [.. noticed, rest] : noticed;
    }

    /// <summary>Each burst with the report that is about it already and with all that this one has counted.</summary>
    private static IEnumerable<DraftedBurst> Whole(List<NoticedBurst> noticed, List<OpenReport> open, List<BurstMessage> counted)
    {
        var much = noticed.Exists(burst => !burst.OneMatter);
        var matters = noticed.Where(burst => burst.OneMatter).ToLookup(burst => OpenReport.About(burst, open, much));
        var left = open.FindAll(report => !matters.Contains(report));
        foreach (var same in matters.Concat(noticed.Where(burst => !burst.OneMatter).ToLookup(burst => OpenReport.About(burst, left, much))))
        {
            if (same.Key is not { } report)
            {
                foreach (var burst in same)
                {
                    yield return new DraftedBurst(burst, Report: null, Draft: null);
                }

                continue;
            }

            // What looked like many matters and is mostly one after all counts that one only.
            var before = report.OfAll && same.First().OneMatter ? [] : counted.Where(message => report.Numbers.Contains(message.Number));
            yield return new DraftedBurst(same.First().With(same.Skip(1).SelectMany(burst => burst.Messages).Concat(before)), report, Draft: null);
        }
    }
}
