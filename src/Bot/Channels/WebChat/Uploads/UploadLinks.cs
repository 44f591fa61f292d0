using System.Globalization;
using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Intake;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>
/// Where a client gets the files of a conversation (附件链接). A link lives for a day, a conversation for years: so what is stored names the file,
/// and whoever reads it is given a fresh link.
/// </summary>
internal sealed class UploadLinks(AttachmentLinks links)
{
    /// <summary>Not an address; no client's attachment can bear it, see <see cref="WithoutMarks"/>.</summary>
    private const string Scheme = "mailbox-file:";

    internal static string Mark(KeptFile kept) => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{kept.ItemNumber}/{kept.No}");

    /// <summary>A client's own attachments, none of which names a file of ours.</summary>
    public static IReadOnlyList<Attachment>? WithoutMarks(IReadOnlyList<Attachment>? sent) =>
        sent?.Any(IsMarked) is true ? [.. sent.Select(attachment => IsMarked(attachment) ? attachment with { ContentUrl = null } : attachment)] : sent;

    /// <summary>A stored activity as it is sent: with links to its files.</summary>
    /// <param name="site">Where the reader reaches us, without a slash at its end.</param>
    public byte[] Serve(byte[] activity, string site)
    {
        if (activity.AsSpan().IndexOf("mailbox-file:"u8) < 0)
        {
            return activity;
        }

        var read = ActivityJson.Read(activity);
        return ActivityJson.Write(read with { Attachments = [.. (read.Attachments ?? []).Select(attachment => Linked(attachment, site))] });
    }

    private Attachment Linked(Attachment attachment, string site) =>
        IsMarked(attachment) && attachment.ContentUrl![Scheme.Length..].Split('/') is [var number, var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var no)
            ? attachment with { ContentUrl = $"{site}{DirectLineEndpoints.Base}/attachments/{number}/{digits}?t={links.TokenFor(number, no)}" }
            : attachment;

    private static bool IsMarked(Attachment attachment) => attachment.ContentUrl?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true;
}
