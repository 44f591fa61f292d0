namespace Messaging.Routing.Reports;

/// <summary>What a completion table counts (统计口径).</summary>
public enum CompletionBasis
{
    /// <summary>按收件: what was received in the period, as it stands at the cut-off.</summary>
    Cohort,

    /// <summary>按期间: what was carried in and what was received, as it stands at the end of the period.</summary>
    Flow,
}
