using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>A file that belongs to an item (附件). Never changed; what its bytes were stands in the item's history.</summary>
public sealed class Attachment
{
    public long Id { get; private set; }

    public long ItemId { get; private set; }

    public MailboxItem? Item { get; private set; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int No { get; init; }

    public required string Name { get; init; }

    /// <summary>Found by content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public required int Size { get; init; }

    /// <summary>Of the bytes as they were handed in.</summary>
    public required string Sha256 { get; init; }

    public required AttachmentPurpose Purpose { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Loaded by nobody who only lists.</summary>
    public AttachmentContent? Content { get; init; }

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);
}
