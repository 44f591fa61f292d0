using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>One citizen's message in the director's mailbox (厅长信箱), from receipt to answer.</summary>
/// <remarks>State changes only through the verbs; each verb writes one history row and raises <see cref="Version"/>.</remarks>
public sealed partial class MailboxItem
{
    private readonly List<ItemHistory> _history = [];
    private readonly List<Delivery> _deliveries = [];

    public long Id { get; private set; }

    /// <summary>See <see cref="TrackingNumber"/>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Code of a <see cref="Sources.Source"/>.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The number it bears at its source; null for channels, whose messages are kept apart by message id.</summary>
    public string? ExternalId { get; private set; }

    public ItemKind Kind { get; private set; }

    /// <summary>False while the kind is a guess that a dispatcher or the citizen has yet to confirm.</summary>
    public bool KindSure { get; private set; }

    /// <summary>The runner-up while <see cref="KindSure"/> is false.</summary>
    public ItemKind KindRunner { get; private set; }

    public string? Title { get; private set; }

    /// <summary>The citizen's words, all lines of them, as written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Salt of <see cref="ContentCommitment"/>; erased together with the texts.</summary>
    public string? ContentSalt { get; private set; }

    /// <summary>Commitment to title, text, draft and answer; stands in the history's digests in their place.</summary>
    public string ContentCommitment { get; private set; } = "";

    /// <summary>Where the matter lies, as the citizen or the source names it.</summary>
    public string? Place { get; private set; }

    /// <summary>保密: the writer asked not to be named to anybody.</summary>
    public bool Confidential { get; private set; }

    /// <summary>公开意愿: whether the writer agreed to a publication without the person; null where nobody asked.</summary>
    public bool? PublishConsent { get; private set; }

    public ProtectedText? SubmitterName { get; private set; }

    public ProtectedText? SubmitterPhone { get; private set; }

    /// <summary>Keyed hash of the phone's digits: the same person writing again is seen without reading it.</summary>
    public string? SubmitterPhoneHash { get; private set; }

    /// <summary>Of the form it was entered on (代录); sent twice, the form makes one item.</summary>
    public string? FormToken { get; private set; }

    public ReplyAddress ReplyTo { get; private set; } = new(DeliveryWay.Upstream);

    /// <summary>Keyed hash of the look-up code; null where none was issued (imports).</summary>
    public string? CodeHash { get; private set; }

    /// <summary>What clocks and tables count from.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The day of <see cref="ReceivedAt"/> in China.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>
    /// Last day on which an answer is in time; null (待定) while the holiday notice it runs into is not loaded.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What <see cref="DueOn"/> is counted from.</summary>
    public ItemClock Clock { get; private set; } = ItemClock.None;

    /// <summary>
    /// What the count gave last; <see cref="DueOn"/> may be later, because it was promised. A recount that gives another day is history, also
    /// where the promise stands.
    /// </summary>
    public DateOnly? CountedOn { get; private set; }

    /// <summary>The day the citizen was told last; never earlier without being told.</summary>
    public DateOnly? PromisedOn { get; private set; }

    public ItemState State { get; private set; }

    /// <summary>Desk or division that has the item, or had it last.</summary>
    public string? Division { get; private set; }

    /// <summary>What the suggester thinks: a desk code, <c>external:…</c> or <c>OTHER</c>.</summary>
    public string? SuggestedLabel { get; private set; }

    /// <summary>0 to 1; how often a suggestion as sure as this one is right.</summary>
    public double? Confidence { get; private set; }

    /// <summary>The <see cref="Suggesting.RouterModel"/> version that suggested; null: the catalogue alone.</summary>
    public int? SuggestedBy { get; private set; }

    /// <summary>The competent authority it was referred to.</summary>
    public string? Authority { get; private set; }

    /// <summary>Until then further lines of the same citizen are added and no division has it; null once closed.</summary>
    public DateTimeOffset? JoinUntil { get; private set; }

    /// <summary>Raised by every act; what <c>If-Match</c> is compared with.</summary>
    public int Version { get; private set; }

    /// <summary>Hash of the newest history row.</summary>
    public string HeadHash { get; private set; } = "";

    public IReadOnlyList<ItemHistory> History => _history;

    public IReadOnlyList<Delivery> Deliveries => _deliveries;

    /// <summary>A new item, with its first history row.</summary>
    public static MailboxItem Register(NewItem what, Actor by, DateTimeOffset recordedAt)
    {
        var item = new MailboxItem
        {
            Number = what.Number,
            Source = what.Source,
            ExternalId = what.ExternalId,
            Kind = what.Kind,
            KindSure = what.KindSure,
            KindRunner = what.KindRunner,
            Title = what.Title,
            Text = what.Text,
            ContentSalt = HistoryChain.NewSalt(),
            Place = what.Place,
            Confidential = what.Confidential,
            PublishConsent = what.PublishConsent,
            SubmitterName = what.SubmitterName,
            SubmitterPhone = what.SubmitterPhone,
            SubmitterPhoneHash = what.SubmitterPhoneHash,
            FormToken = what.FormToken,
            ReplyTo = what.ReplyTo,
            CodeHash = what.CodeHash,
            ReceivedAt = what.ReceivedAt,
            ReceivedOn = ChinaTime.DateOf(what.ReceivedAt),
            DueOn = what.DueOn,
            PromisedOn = what.DueOn,
            CountedOn = what.DueOn,
            Clock = what.Clock,
            JoinUntil = what.JoinUntil,
            SuggestedLabel = what.SuggestedLabel,
            Confidence = what.Confidence,
            SuggestedBy = what.SuggestedBy,
            HeadHash = HistoryChain.Root(what.Number),
        };
        item.Record(HistoryKind.Registered, by, what.ReceivedAt, details: what.Details, recordedAt: recordedAt);
        item.FindAccusation(what.Finding, recordedAt);
        return item;
    }

    /// <summary>The last line of every verb: closes the act with a row that covers the item as it now is.</summary>
    private void Record(
        HistoryKind what, Actor by, DateTimeOffset at, string? note = null, string? details = null, DateTimeOffset? recordedAt = null)
    {
        if (ContentSalt is { } contentSalt)
        {
            ContentCommitment = HistoryChain.Commit(contentSalt, Title, Text, Draft, Answer);
        }

        var salt = note is null ? null : HistoryChain.NewSalt();
        var row = new ItemHistory
        {
            Seq = Version + 1,
            At = at,
            RecordedAt = recordedAt ?? at,
            Who = by.Id,
            What = what,
            State = State,
            Division = Division,
            DueOn = DueOn,
            Details = details,
            Note = note,
            Salt = salt,
            NoteCommitment = salt is null ? null : HistoryChain.Commit(salt, note),
            ItemDigest = HistoryChain.Digest(this),
        }.LinkedTo(HeadHash);
        _history.Add(row);
        HeadHash = row.Hash;
        Version++;
    }
}
