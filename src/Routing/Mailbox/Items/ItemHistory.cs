namespace Messaging.Routing.Mailbox.Items;

/// <summary>
/// One act on an item (办理记录). Rows form a chain: each hash covers the one before it and everything the row says, the texts only through
/// salted commitments, so that a text can be erased by law and the chain still proves what was done.
/// </summary>
public sealed class ItemHistory
{
    public long Id { get; private set; }

    public long ItemId { get; private set; }

    /// <summary>1, 2, 3 … within the item, without gap.</summary>
    public required int Seq { get; init; }

    /// <summary>When it happened; for an imported answer the time the source gives.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When our system wrote it down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string Who { get; init; }

    public required HistoryKind What { get; init; }

    /// <summary>The item's state after the act; the figures of a past day are read from here.</summary>
    public required ItemState State { get; init; }

    /// <summary>The division after the act.</summary>
    public string? Division { get; init; }

    /// <summary>The due day after the act; null where it was not known, and in rows from before it was kept.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Facts of the act as canonical JSON, without personal data; null where there are none.</summary>
    public string? Details { get; init; }

    /// <summary>Words of a person: a reason, a note, a line that was added. Erasable.</summary>
    public string? Note { get; internal set; }

    /// <summary>Erased together with the note.</summary>
    public string? Salt { get; internal set; }

    /// <summary>Commitment to note and salt; null where there was no note.</summary>
    public string? NoteCommitment { get; init; }

    /// <summary>Digest of the item as the act left it.</summary>
    public required string ItemDigest { get; init; }

    /// <summary>SHA-256 over the former row's hash and all of the above but note and salt.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The seal (封存) that covers the row; null until the next one.</summary>
    public int? SealNo { get; internal set; }

    /// <summary>Links the row to the one before it.</summary>
    internal ItemHistory LinkedTo(string previousHash)
    {
        Hash = HistoryChain.Link(previousHash, this);
        return this;
    }
}
