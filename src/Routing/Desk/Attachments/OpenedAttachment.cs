using Messaging.Routing.Mailbox.Attachments;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>A file with its bytes as they were handed in (已打开的附件).</summary>
public sealed record OpenedAttachment(Attachment Attachment, byte[] Content);
