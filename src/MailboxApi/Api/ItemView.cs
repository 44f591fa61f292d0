using System.Text.Json;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Api;

/// <summary>An item as the REST interface shows it: the matter, never the person or the look-up code.</summary>
public sealed record ItemView
{
    public required string Number { get; init; }

    public required ItemState Status { get; init; }

    /// <summary>催办, 督办, extended, redo, call-back due, published, carried over, archived.</summary>
    public required IReadOnlyList<ItemMark> Marks { get; init; }

    public required string Source { get; init; }

    public string? ExternalId { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>False while a dispatcher or the citizen has yet to confirm the kind.</summary>
    public required bool KindSure { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    public string? Division { get; init; }

    /// <summary>协办: divisions that help.</summary>
    public required IReadOnlyList<string> Assisting { get; init; }

    /// <summary>The item it was merged into.</summary>
    public string? MergedInto { get; init; }

    /// <summary>What the suggester thinks, with its confidence.</summary>
    public string? Suggestion { get; init; }

    public double? Confidence { get; init; }

    public string? Authority { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null (待定) while the holiday notice it runs into is not known.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What the citizen was told last; never earlier without being told.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>The clock stands still: others are consulted, or an applicant for disclosure is to supplement.</summary>
    public bool Paused { get; init; }

    /// <summary>The receipt day agreed on with an applicant for disclosure.</summary>
    public DateOnly? ReceiptConfirmedOn { get; init; }

    /// <summary>By when an applicant for disclosure is to supplement.</summary>
    public DateOnly? SupplementBy { get; init; }

    /// <summary>Which of the seven kinds of answer; with the draft for the office only.</summary>
    public DisclosureAnswer? DisclosureAnswer { get; init; }

    /// <summary>Working days asked for and not decided yet.</summary>
    public int? ExtensionAsked { get; init; }

    /// <summary>保密: only a dispatcher may open the person.</summary>
    public required bool Confidential { get; init; }

    /// <summary>公开意愿: whether the writer agreed to a publication; absent where nobody asked.</summary>
    public bool? PublishConsent { get; init; }

    /// <summary>检举控告: whether it complains of the conduct of a division's people.</summary>
    public required Accusation Accusation { get; init; }

    /// <summary>Codes of the divisions complained of; they do not see the item.</summary>
    public required IReadOnlyList<string> Accused { get; init; }

    /// <summary>The citizen's grade, 1 to 5.</summary>
    public int? Score { get; init; }

    /// <summary>For the office only.</summary>
    public string? Draft { get; init; }

    /// <summary>Codes of what the examiner found in the draft when it was handed in; for the office, and only when one item is asked for.</summary>
    public IReadOnlyList<string>? Findings { get; init; }

    /// <summary>The approved text; absent before approval.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public bool CompletedUpstream { get; init; }

    public required int Version { get; init; }

    /// <summary>Only when one item is asked for.</summary>
    public IReadOnlyList<HistoryView>? History { get; init; }

    /// <summary>Those the reader may open; only when one item is asked for.</summary>
    public IReadOnlyList<AttachmentView>? Attachments { get; init; }

    /// <param name="withHistory">Whether <see cref="MailboxItem.History"/> is loaded and wanted.</param>
    /// <param name="links">Given where <see cref="MailboxItem.Attachments"/> are loaded and wanted.</param>
    /// <param name="person">Hides what the writer said of the own person from who sees the matter only.</param>
    internal static ItemView Of(MailboxItem item, Actor reader, bool withHistory, OwnPerson person, AttachmentLinks? links = null)
    {
        var office = reader.IsOffice();
        var masked = reader.SeesMaskedOnly();
        var matter = reader.SeesMatterOnly();
        var own = matter ? person.Of(item) : null;
        return new ItemView
        {
            Number = item.Number,
            Status = item.State,
            Marks = [.. item.Marks()],
            Assisting = item.Assisting,
            MergedInto = item.MergedInto,
            PromisedOn = item.PromisedOn ?? item.DueOn,
            Paused = item.Clock.IsPaused,
            ReceiptConfirmedOn = item.ReceiptConfirmedOn,
            SupplementBy = item.SupplementBy,
            DisclosureAnswer = office || item.Answer is not null ? item.DisclosureAnswer : null,
            ExtensionAsked = item.ExtensionAsked,
            Score = item.Score,
            Source = item.Source,
            ExternalId = item.ExternalId,
            Kind = item.Kind,
            KindSure = item.KindSure,
            Title = Shown(item.Title, matter, item, person),
            Text = Shown(item.Text, matter, item, person)!,
            Confidential = item.Confidential,
            PublishConsent = item.PublishConsent,
            Accusation = item.Accusation,
            Accused = item.Accused,
            Place = item.Place,
            Division = item.Division,
            Suggestion = item.SuggestedLabel,
            Confidence = item.Confidence,
            Authority = item.Authority,
            ReceivedAt = item.ReceivedAt,
            DueOn = item.DueOn,
            Draft = office ? item.Draft : null,
            Findings = office && item.Draft is not null ? FindingsIn(item) : null,
            Answer = Shown(item.Answer, masked, item, person),
            AnsweredAt = item.AnsweredAt,
            CompletedAt = item.CompletedAt,
            CompletedUpstream = item.CompletedUpstream,
            Version = item.Version,
            Attachments = links is null ? null : [.. item.Attachments.Where(file => reader.MayOpen(item, file)).Select(file => AttachmentView.Of(file, links))],
            History = withHistory ? [.. item.History.OrderBy(row => row.Seq).Select(row => HistoryView.Of(row, office, own))] : null,
        };
    }

    private static string[]? FindingsIn(MailboxItem item)
    {
        if (item.History.LastOrDefault(row => row.What is HistoryKind.Drafted)?.Details is not { } details)
        {
            return null;
        }

        using var facts = JsonDocument.Parse(details);
        return facts.RootElement.TryGetProperty("findings", out var found) ? [.. found.EnumerateArray().Select(code => code.GetString()!)] : null;
    }

    private static string? Shown(string? text, bool masked, MailboxItem item, OwnPerson person) =>
        masked && text is not null ? Masking.Mask(text, person.Of(item)) : text;
}

/// <param name="Who">Id of who acted: <c>member:7</c>, <c>client:portal</c>, <c>citizen</c>, <c>system</c>.</param>
/// <param name="Note">Words of colleagues; the office only.</param>
public sealed record HistoryView(
    int Seq,
    DateTimeOffset At,
    string Who,
    HistoryKind What,
    ItemState Status,
    string? Division,
    JsonElement? Details,
    string? Note,
    DateTimeOffset RecordedAt,
    string Hash)
{
    /// <param name="own">What the writer said of the own person, to hide it; null for who sees the person.</param>
    public static HistoryView Of(ItemHistory row, bool office, IReadOnlyList<string>? own) => new(
        row.Seq,
        row.At,
        row.Who,
        row.What,
        row.State,
        row.Division,
        row.Details is null || (!office && row.What is (HistoryKind.Drafted or HistoryKind.Approved)) ? null : JsonDocument.Parse(row.Details).RootElement.Clone(),
        office && row.Note is { } note ? (own is null ? note : Masking.Mask(note, own)) : null,
        row.RecordedAt,
        row.Hash);
}
