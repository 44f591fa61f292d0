using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    ]);

    private static string?[] Lines(Delivery delivery) =>
    [
        delivery.No.ToString(CultureInfo.InvariantCulture),
        delivery.Way,
        delivery.State.ToString(),
        Time(delivery.StateAt),
        delivery.How,
        delivery.Evidence,
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
