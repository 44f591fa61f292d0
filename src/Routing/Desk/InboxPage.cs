using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk;

/// <summary>One page of a list.</summary>
/// <param name="Total">Of all pages.</param>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, int Total);

/// <summary>What stands on top.</summary>
public enum InboxOrder
{
    /// <summary>What is due first; without a due day last.</summary>
    Urgent,

    /// <summary>As <see cref="Urgent"/>, but whose citizens are still speaking last.</summary>
    ToDispatch,

    /// <summary>What came last.</summary>
    Newest,
}

/// <summary>An item as a row of a list (来件摘要).</summary>
public sealed record InboxRow
{
    public required string Number { get; init; }

    public required string Source { get; init; }

    public required ItemKind Kind { get; init; }

    public required bool KindSure { get; init; }

    public string? Title { get; init; }

    /// <summary>The beginning of the text.</summary>
    public required string Excerpt { get; init; }

    public string? Place { get; init; }

    public required ItemState State { get; init; }

    public string? Division { get; init; }

    public string? SuggestedLabel { get; init; }

    public double? Confidence { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The clock stands still (暂停).</summary>
    public bool Paused { get; init; }

    public DateTimeOffset? JoinUntil { get; init; }

    /// <summary>How far the newest answer has come on its way; null where none was approved.</summary>
    public DeliveryState? Delivery { get; init; }

    /// <summary>A reviewer sent the draft back.</summary>
    public bool WasSentBack { get; init; }

    /// <summary>An extension waits for a reviewer.</summary>
    public bool ExtensionAsked { get; init; }

    /// <summary>One dispatcher thinks it invalid; another one has not said so yet.</summary>
    public bool InvalidProposed { get; init; }

    /// <summary>It complains, or seems to complain, of our own people.</summary>
    public bool IsAccusation { get; init; }

    /// <summary>How often divisions gave it back.</summary>
    public int Returns { get; init; }

    public IReadOnlyList<ItemMark> Marks { get; init; } = [];

    /// <summary>Tells whether it moved on since it was opened.</summary>
    public int Version { get; init; }
}
