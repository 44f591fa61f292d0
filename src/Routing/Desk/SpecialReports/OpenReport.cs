using Messaging.Routing.Mailbox.SpecialReports;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>A special report whose burst is not over (未结束的专题报告), as the watch knows an event again by it.</summary>
/// <param name="OfAll">Of many matters; at most one at a time.</param>
/// <param name="Untouched">See <see cref="SpecialReport.IsUntouched"/>.</param>
/// <param name="Numbers">Of its items.</param>
internal sealed record OpenReport(int Id, int Version, bool OfAll, bool Untouched, IReadOnlySet<string> Numbers)
{
    /// <summary>Of an event that lasts for hours so many items are enough to know it again: some of its first, by which it is known since when, and its last.</summary>
    private const int MostToKnowBy = 60;
    private const int FirstToKnowBy = 10;

    /// <summary>Of two lists the shorter one has so much in common with the other when both are of one event: one in so many.</summary>
    private const int OneInCommon = 3;

    public static OpenReport Of(SpecialReport report) => new(
        report.Id,
        report.Version,
        report.IsOfAll,
        report.IsUntouched,
        report.Figures.OrderBy(figure => figure.No).FirstOrDefault()?.Items.ToHashSet(StringComparer.Ordinal) ?? []);

    /// <summary>The items by which its event is known again.</summary>
    /// <param name="counted">Items of open reports, oldest first.</param>
    public IEnumerable<BurstMessage> ToKnowBy(IEnumerable<BurstMessage> counted)
    {
        var own = counted.Where(message => Numbers.Contains(message.Number)).ToList();
        return own.Take(FirstToKnowBy).Concat(own.Skip(Math.Max(FirstToKnowBy, own.Count - MostToKnowBy + FirstToKnowBy)));
    }

    /// <summary>Which report is already about it; null when it is news.</summary>
    /// <param name="much">Beside all matters there is too much of everything: a report on that goes on by itself.</param>
    public static OpenReport? About(NoticedBurst noticed, IEnumerable<OpenReport> open, bool much)
    {
        var shares = open.Select(report => (Report: report, Shared: noticed.Messages.Count(message => report.Numbers.Contains(message.Number)))).ToList();
        if (!noticed.OneMatter)
        {
            return shares.Find(one => one.Report.OfAll).Report;
        }

        var own = shares.Where(one => !one.Report.OfAll && one.Shared > 0 && one.Shared * OneInCommon >= Math.Min(noticed.Messages.Count, Math.Min(one.Report.Numbers.Count, MostToKnowBy)))
            .OrderByDescending(one => one.Shared).ThenBy(one => one.Report.Id).FirstOrDefault().Report;

        // What looked like many matters at first turns out to be this one: nothing is left that is unusual.
        return own ?? (much ? null : shares.Find(one => one.Report.OfAll && one.Shared > 0 && one.Shared * OneInCommon >= one.Report.Numbers.Count).Report);
    }
}
