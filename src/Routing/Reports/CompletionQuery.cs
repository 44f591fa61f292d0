namespace Messaging.Routing.Reports;

/// <summary>Which completion table is wanted. All days are days of China.</summary>
public sealed record CompletionQuery
{
    /// <summary>First receipt day, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last receipt day, included; not before <see cref="From"/>.</summary>
    public required DateOnly To { get; init; }

    /// <summary>In the order in which rows are sorted; empty for the total alone.</summary>
    public IReadOnlyList<CompletionGroup> By { get; init; } = [];

    public CompletionBasis Basis { get; init; } = CompletionBasis.Cohort;

    /// <summary>The day at whose end the items' states are read (截至日); what was received later does not count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day at whose end states are read: a flow looks no further than its period.</summary>
    public DateOnly CutOff => Basis is CompletionBasis.Flow && To < AsOf ? To : AsOf;
}
