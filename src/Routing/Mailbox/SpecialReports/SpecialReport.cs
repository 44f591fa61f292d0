using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.SpecialReports;

/// <summary>
/// A report on a burst of messages (专题报告): drafted by the system as soon as it notices, finished and signed by people within the hour that
/// the department promises for sudden events.
/// </summary>
public sealed class SpecialReport
{
    public const int LongestTitle = 200;
    public const int LongestText = 20_000;

    /// <summary>突发、高关注度事件: within one hour (the department's annual report of 2017).</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    /// <summary>The slot of a burst of many matters; there is one at a time.</summary>
    public const string SlotOfAll = "burst-all";

    private readonly List<ReportFigure> _figures = [];

    private SpecialReport()
    {
    }

    public int Id { get; private set; }

    /// <summary>
    /// Unique while the burst lasts, so that of two nodes that notice it together only one opens a report; null once it is over.
    /// </summary>
    public string? Slot { get; private set; }

    /// <summary>Much of everything is written, and the burst is not over.</summary>
    public bool IsOfAll => Slot == SlotOfAll;

    public SpecialReportState State { get; private set; }

    /// <summary>Counts the changes: what is signed is what was read.</summary>
    public int Version { get; private set; }

    /// <summary>First message of the burst.</summary>
    public DateTimeOffset BurstFrom { get; private set; }

    /// <summary>When the burst was noticed and the draft was there.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it was last seen to go on.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Who wrote the words last; see <see cref="Actor.Id"/>.</summary>
    public string Author { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public string? Signer { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public string? Dismisser { get; private set; }

    public DateTimeOffset? DismissedAt { get; private set; }

    public string? DismissedBecause { get; private set; }

    /// <summary>The suggested wording (口径), when one fits.</summary>
    public int? WordingId { get; private set; }

    public IReadOnlyList<ReportFigure> Figures => _figures;

    /// <summary>Only the system has written: a newer count may replace its words.</summary>
    public bool IsUntouched => State is SpecialReportState.Draft && Author == Actor.System.Id;

    /// <summary>发现突发: opens the report with its first draft.</summary>
    public static SpecialReport Open(string slot, DateTimeOffset burstFrom, ReportText text, int? wordingId, DateTimeOffset now)
    {
        var report = new SpecialReport { Slot = slot, BurstFrom = burstFrom, OpenedAt = now, LastSeenAt = now, DueAt = now + Limit, WordingId = wordingId };
        report.Put(text, Actor.System, now);
        report.Replace(text.Figures);
        return report;
    }

    /// <summary>The figures are these, item by item. Words that differ in the time alone are no reason to take the draft from under who reads it.</summary>
    public bool Shows(IReadOnlyList<ReportFigure> figures) =>
        _figures.OrderBy(figure => figure.No).Select(figure => (figure.Name, figure.Numbers)).SequenceEqual(figures.Select(figure => (figure.Name, figure.Numbers)));

    /// <summary>The burst goes on: newer figures replace older ones as long as no person has written.</summary>
    public void GoOn(ReportText? text, DateTimeOffset now)
    {
        LastSeenAt = now;
        if (text is not null && IsUntouched)
        {
            Put(text, Actor.System, now);
            Replace(text.Figures);
        }
    }

    /// <summary>What looked like many matters is mostly one.</summary>
    public void TurnOutAsOne(string slot) => Slot = slot;

    /// <summary>The burst is over; another one gets a report of its own.</summary>
    public void End() => Slot = null;

    /// <summary>修改: other words; the figures stay as they were counted.</summary>
    /// <exception cref="RefusedException"><c>state.report</c>, <c>report.empty</c>.</exception>
    public void Write(string title, string text, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not SpecialReportState.Draft, "state.report", "The report is signed or dismissed already.");
        Refuse.If(string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(text), "report.empty", "A report has a title and words.");
        Put(new ReportText(title.Trim(), text.Trim(), []), by, now);
    }

    /// <summary>签发: whoever signs has not written it (四眼原则).</summary>
    /// <exception cref="RefusedException"><c>state.report</c>, <c>report.own</c>.</exception>
    public void Sign(Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not SpecialReportState.Draft, "state.report", "The report is signed or dismissed already.");
        Refuse.If(Author == by.Id, "report.own", "An author does not sign their own report.");
        (State, Signer, SignedAt) = (SpecialReportState.Signed, by.Id, now);
        Version++;
    }

    /// <summary>不报: it stays in the list with the reason.</summary>
    /// <exception cref="RefusedException"><c>state.report</c>, <c>report.reason</c>.</exception>
    public void Dismiss(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not SpecialReportState.Draft, "state.report", "The report is signed or dismissed already.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "report.reason", "Why nothing is reported is said.");
        (State, Dismisser, DismissedAt, DismissedBecause) = (SpecialReportState.Dismissed, by.Id, now, reason.Trim());
        Version++;
    }

    private void Put(ReportText text, Actor by, DateTimeOffset now)
    {
        (Title, Text, Author, WrittenAt) = (text.Title, text.Text, by.Id, now);
        Version++;
    }

    private void Replace(IReadOnlyList<ReportFigure> figures)
    {
        _figures.Clear();
        for (var at = 0; at < figures.Count; at++)
        {
            // A copy: an act may run again, and what a context has kept is another row.
            _figures.Add(new ReportFigure(figures[at].Name, figures[at].Items) { No = at });
        }
    }
}
