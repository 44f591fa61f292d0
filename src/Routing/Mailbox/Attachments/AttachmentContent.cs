namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>The bytes of an attachment (附件内容), encrypted, in a table of their own.</summary>
public sealed class AttachmentContent
{
    public long AttachmentId { get; private set; }

    public required byte[] Cipher { get; init; }
}
