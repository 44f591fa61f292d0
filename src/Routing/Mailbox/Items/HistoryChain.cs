using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>
/// The arithmetic of the history: what is hashed, and in which order. Every value stands on a line of its own with its length before it,
/// so that no two different contents can give the same bytes.
/// </summary>
internal static class HistoryChain
{
    /// <summary>The hash before the first row of an item.</summary>
    public static string Root(string number) => Sha256(["mailbox-chain-1", number]);

    public static string Link(string previous, ItemHistory row) => Sha256(
    [
        previous,
        row.Seq.ToString(CultureInfo.InvariantCulture),
        Time(row.At),
        Time(row.RecordedAt),
        row.Who,
        row.What.ToString(),
        row.State.ToString(),
        row.Division,
        row.Details,
        row.NoteCommitment,
        row.ItemDigest,

        // Rows from before the due day was kept have none and hash as they did.
        .. row.DueOn is null ? (string?[])[] : [Day(row.DueOn)],
    ]);

    /// <summary>The root of a seal over the former one and the rows it covers, by item and seq.</summary>
    public static string Root(
        string? previous, int no, DateTimeOffset at, int items, IEnumerable<(string Number, int Seq, string Hash)> rows) => Sha256(
    [
        "mailbox-seal-1",
        previous,
        no.ToString(CultureInfo.InvariantCulture),
        Time(at),
        items.ToString(CultureInfo.InvariantCulture),
        .. rows.SelectMany(row => (string?[])[row.Number, row.Seq.ToString(CultureInfo.InvariantCulture), row.Hash]),
    ]);

    /// <summary>Binds to a text without showing it; with the salt gone, the text can't be guessed from it.</summary>
    public static string Commit(string salt, params ReadOnlySpan<string?> texts) => Sha256([salt, .. texts]);

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Everything figures and duties rest on; texts only through the item's own commitment.</summary>
    public static string Digest(MailboxItem item) => Sha256(
    [
        item.Number,
        item.Source,
        item.ExternalId,
        item.Kind.ToString(),
        item.KindSure.ToString(),
        item.ContentCommitment,
        item.Place,
        item.Confidential.ToString(),
        Time(item.ReceivedAt),
        Day(item.ReceivedOn),
        Day(item.DueOn),
        item.State.ToString(),
        item.Division,
        item.Authority,
        item.DraftAuthor,
        Time(item.AnsweredAt),
        item.AnswerAuthor,
        item.Approver,
        Time(item.CompletedAt),
        item.CompletedUpstream.ToString(),
        .. item.Deliveries.OrderBy(delivery => delivery.No).SelectMany(Lines),
        .. Grown(item),
    ]);

    /// <summary>
    /// What the digest covers since 2026-11: each only where it is set, so that an item from before has the digest it had.
    /// </summary>
    private static IEnumerable<string?> Grown(MailboxItem item)
    {
        (string Name, string? Value)[] facts =
        [
            ("clock", item.Clock == ItemClock.None ? null : item.Clock.ToString()),
            ("promised", item.Clock == ItemClock.None ? null : Day(item.PromisedOn)),
            ("assisting", item.Assisting.Count == 0 ? null : string.Join(',', item.Assisting)),
            ("returns", Count(item.Returns)),
            ("ruled", Time(item.RuledAt)),
            ("extension-asked", item.ExtensionAskedBy is null ? null : $"{item.ExtensionAsked} {item.ExtensionAskedBy}"),
            ("supplement-asked", Time(item.SupplementAskedAt)),
            ("before", item.StateBefore?.ToString()),
            ("merged-into", item.MergedInto),
            ("invalid-by", item.InvalidBy),
            ("urged", item.UrgedAt is null ? null : $"{item.Urges} {Time(item.UrgedAt)}"),
            ("supervised", Time(item.SupervisedAt)),
            ("redos", Count(item.Redos)),
            ("asked", Time(item.RatingAskedAt)),
            ("score", Count(item.Score ?? 0)),
            ("call-back", item.CallBackOpenedAt is null ? null : $"{Time(item.CallBackOpenedAt)} {Time(item.CalledBackAt)}"),
            ("published", Time(item.PublishedAt)),
            ("carried-over", Count(item.CarriedOver ?? 0)),
            ("archived", Time(item.ArchivedAt)),
            ("counted", item.Clock == ItemClock.None ? null : Day(item.CountedOn)),
            ("receipt", Day(item.ReceiptConfirmedOn)),
            ("supplement-by", Day(item.SupplementBy)),
            ("disclosure", item.DisclosureAnswer?.ToString()),
            ("publish-consent", item.PublishConsent?.ToString()),
            ("suggested", item.SuggestedBy is null ? null : $"{item.SuggestedBy} {item.SuggestedLabel}"),
            ("accusation", item.Accusation is Accusation.None ? null : $"{item.Accusation} {item.AccusedCodes}"),
        ];
        return facts.Where(fact => fact.Value is not null).SelectMany(fact => (string?[])[fact.Name, fact.Value]);
    }

    private static string? Count(int value) => value == 0 ? null : value.ToString(CultureInfo.InvariantCulture);

    private static string?[] Lines(Delivery delivery) =>
    [
        delivery.No.ToString(CultureInfo.InvariantCulture),
        delivery.Way,
        delivery.State.ToString(),
        Time(delivery.StateAt),
        delivery.How,
        delivery.Evidence,
        .. delivery.Purpose is DeliveryPurpose.Answer ? (string?[])[] : [delivery.Purpose.ToString(), Day(delivery.DueOn)],
        .. delivery.Superseded ? (string?[])["superseded"] : [],
    ];

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Sha256(ReadOnlySpan<string?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:{value}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
