using System.Text.Json.Serialization;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Reports;

/// <summary>
/// The figures of one row (办结情况). Always <c>CarriedIn + Received = Completed + Declined + Referred + Merged + Withdrawn + Invalid + Open</c>.
/// </summary>
public record CompletionFigures
{
    /// <summary>上期结转; only a flow has any.</summary>
    public int CarriedIn { get; init; }

    /// <summary>收到</summary>
    public int Received { get; init; }

    /// <summary>办结, as <see cref="ItemStates.IsCompleted"/> has it.</summary>
    public int Completed { get; init; }

    public int Declined { get; init; }

    public int Referred { get; init; }

    public int Merged { get; init; }

    public int Withdrawn { get; init; }

    public int Invalid { get; init; }

    /// <summary>在办; answered but not proven to have arrived is open.</summary>
    public int Open { get; init; }

    /// <summary>受理: what had to be answered.</summary>
    public int Accepted => CarriedIn + Received - Declined - Referred - Merged - Withdrawn - Invalid;

    public decimal? CompletionRate => Rate(Completed, Accepted);

    /// <summary>Part of <see cref="Completed"/>: completed because the source shows an answer.</summary>
    public int CompletedUpstream { get; init; }

    /// <summary>答复: answered, delivered or completed.</summary>
    public int Answered { get; init; }

    public decimal? AnsweredRate => Rate(Answered, CarriedIn + Received - Invalid);

    /// <summary>实际办结: completed with a proof of delivery that is held here, not only shown by the source.</summary>
    public int RealCompleted => Completed - CompletedUpstream;

    public decimal? RealRate => Rate(RealCompleted, Accepted);

    /// <summary>到期: accepted and due on or before the cut-off; an unknown due day is never due.</summary>
    public int Due { get; init; }

    /// <summary>按期办结: of the due, completed on the due day or before.</summary>
    public int OnTime { get; init; }

    /// <summary>Of all that were due, not of those done: that would hide the open ones.</summary>
    public decimal? OnTimeRate => Rate(OnTime, Due);

    /// <summary>逾期未办结: of the due, still open after the due day. Completed late is neither on time nor overdue.</summary>
    public int Overdue { get; init; }

    /// <summary>
    /// 办理用时中位数: working days from receipt to completion. Null with nothing completed, or when one of them runs through a year without
    /// holiday notice: a median that leaves some out would be a guess.
    /// </summary>
    public decimal? MedianWorkingDays { get; init; }

    /// <summary>邀请评价: the answer that asks for a grade has reached its citizen.</summary>
    public int Asked { get; init; }

    /// <summary>已评价; also by citizens who were not asked and came by number and code.</summary>
    public int Rated { get; init; }

    /// <summary>Of the rated, with 基本满意 or better.</summary>
    public int Satisfied { get; init; }

    /// <summary>满意率: of those who gave a grade; who was asked and gave none says nothing. Shown on the dashboard; tables carry the two counts.</summary>
    [JsonIgnore]
    public decimal? SatisfiedRate => Rate(Satisfied, Rated);

    /// <summary>Counts items; which of them count is decided by <see cref="CompletionTable"/>.</summary>
    public static CompletionFigures Of(IReadOnlyCollection<CountedItem> items, CompletionQuery query, WorkingCalendar calendar)
    {
        var due = items.Where(item => !item.State.IsEndedOtherwise() && item.DueOn <= query.CutOff).ToList();
        return new CompletionFigures
        {
            CarriedIn = items.Count(item => item.ReceivedOn < query.From),
            Received = items.Count(item => item.ReceivedOn >= query.From),
            Completed = items.Count(item => item.State.IsCompleted()),
            Declined = items.Count(item => item.State is ItemState.Declined),
            Referred = items.Count(item => item.State is ItemState.Referred),
            Merged = items.Count(item => item.State is ItemState.Merged),
            Withdrawn = items.Count(item => item.State is ItemState.Withdrawn),
            Invalid = items.Count(item => item.State is ItemState.Invalid),
            Open = items.Count(item => item.State.IsOpen()),
            CompletedUpstream = items.Count(item => item.State.IsCompleted() && item.AnsweredUpstream),
            Answered = items.Count(item => item.State.IsAnswered()),
            Due = due.Count,
            OnTime = due.Count(item => item.State.IsCompleted() && item.CompletedOn <= item.DueOn && !item.WasLate),
            Overdue = due.Count(item => item.State.IsOpen() && item.DueOn < query.CutOff),
            Asked = items.Count(item => item.Asked),
            Rated = items.Count(item => item.Score is not null),
            Satisfied = items.Count(item => item.Score >= MailboxItem.LowestSatisfied),
            MedianWorkingDays = Median(items, calendar),
        };
    }

    private static decimal? Median(IEnumerable<CountedItem> items, WorkingCalendar calendar)
    {
        var days = new List<int>();
        foreach (var item in items.Where(item => item.State.IsCompleted()))
        {
            if (item.CompletedOn is not { } completed || calendar.WorkingDaysBetween(item.ReceivedOn, completed) is not { } worked)
            {
                return null;
            }

            days.Add(worked);
        }

        days.Sort();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
    }

    private static decimal? Rate(int done, int of) => new CompletionRate(done, of).Percent;
}
