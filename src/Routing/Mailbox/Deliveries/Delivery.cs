using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>
/// One approved answer, or a notice, on its way to its citizen (送达). Written in the same save as the act it tells of; changed only
/// through its item, so that every step stands in the history.
/// </summary>
public sealed partial class Delivery
{
    public long Id { get; private set; }

    public long ItemId { get; private set; }

    public MailboxItem? Item { get; private set; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int No { get; init; }

    public DeliveryPurpose Purpose { get; init; }

    public required string Way { get; init; }

    public required string Account { get; init; }

    public ProtectedText? Address { get; init; }

    public string? AddressHash { get; init; }

    public required string Text { get; init; }

    /// <summary>The day a notice promises.</summary>
    public DateOnly? DueOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DeliveryState State { get; internal set; } = DeliveryState.Pending;

    public DateTimeOffset StateAt { get; internal set; }

    /// <summary>Why it stands where it stands; never the citizen's words.</summary>
    public string? Reason { get; internal set; }

    /// <summary>How it was proven: the channel's own proof, or what a person confirmed.</summary>
    public string? How { get; internal set; }

    /// <summary>A register number, a tracking number: what a person can show for it.</summary>
    public string? Evidence { get; internal set; }

    public int Attempts { get; internal set; }

    /// <summary>When a worker may take it next; null when there is nothing more for a worker to do.</summary>
    public DateTimeOffset? NextTryAt { get; internal set; }

    /// <summary>
    /// Set when a worker is about to send, cleared when the result is recorded. Found set on a row that is due again, it means that
    /// the server died in between and nobody knows whether the citizen has it.
    /// </summary>
    public DateTimeOffset? SendingSince { get; internal set; }

    /// <summary>Something newer took its place, for example after a redo: nobody needs to see to it any more.</summary>
    public bool Superseded { get; internal set; }

    /// <summary>Nothing went out; a worker takes it again later.</summary>
    internal void PutOff(DateTimeOffset until, string reason) =>
        (NextTryAt, SendingSince, Reason) = (until, null, reason);

    /// <summary>The first answer of an item asks for a grade with it; read with the item.</summary>
    public bool AsksRating => Purpose is DeliveryPurpose.Answer && !IsProven && Item is { RatingAskedAt: null, Score: null };

    /// <summary>How many files belong to the answer (答复附件); read with the item and its files.</summary>
    public int AnswerFiles => Purpose is DeliveryPurpose.Answer ? Item?.Attachments.Count(file => file.Purpose is AttachmentPurpose.Answer) ?? 0 : 0;

    public bool IsProven => State is DeliveryState.Delivered or DeliveryState.Read;
}
