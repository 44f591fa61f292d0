using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Mailbox.Attachments;

namespace Messaging.MailboxApi.Api;

/// <summary>A file of an item.</summary>
/// <param name="Type">Media type, found by content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Link">Opens it without a key for 24 hours.</param>
public sealed record AttachmentView(
    long Id, int No, string Name, string Type, int Size, string Sha256, AttachmentPurpose Purpose, DateTimeOffset At, string Link)
{
    internal static AttachmentView Of(Attachment attachment, AttachmentLinks links) => new(
        attachment.Id,
        attachment.No,
        attachment.Name,
        attachment.MediaType,
        attachment.Size,
        attachment.Sha256,
        attachment.Purpose,
        attachment.AddedAt,
        links.LinkTo(attachment));
}
