using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Reports;

/// <summary>One item as a completion table sees it: how it stood at the cut-off, as its history tells.</summary>
public sealed record CountedItem
{
    public required string Source { get; init; }

    public string? Division { get; init; }

    public required ItemKind Kind { get; init; }

    public string? Place { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>As extended; null while not known.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Completed late once, and taken up again since.</summary>
    public bool WasLate { get; init; }

    /// <summary>When the citizen was asked for a rating before the cut-off.</summary>
    public bool Asked { get; init; }

    /// <summary>The grade given before the cut-off.</summary>
    public int? Score { get; init; }

    /// <summary>At the cut-off.</summary>
    public required ItemState State { get; init; }

    /// <summary>Before the period began; null when it was received later.</summary>
    public ItemState? StateBefore { get; init; }

    /// <summary>Day of the last completion before the cut-off.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The answer that counts is the one its source shows.</summary>
    public bool AnsweredUpstream { get; init; }

    /// <summary>
    /// Whether a flow takes the item over from before (结转): open when the period began, or posted back, that is, ended then and no longer so
    /// ended at its end.
    /// </summary>
    public bool IsCarriedInto(DateOnly from) =>
        ReceivedOn < from && StateBefore is { } before && (before.IsOpen() || before != State);
}
