using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>附件: files that belong to the item.</summary>
public sealed partial class MailboxItem
{
    /// <summary>Files of one item.</summary>
    public const int MostAttachments = 20;

    private readonly List<Attachment> _attachments = [];
    private readonly List<AwaitedFile> _awaitedFiles = [];

    public IReadOnlyList<Attachment> Attachments => _attachments;

    /// <summary>Whether one more file is taken. Needs <see cref="Attachments"/> loaded.</summary>
    public bool HasRoomFor(FileToKeep file) => _attachments.Count < MostAttachments || Same(file) is not null;
    /// <summary>What the citizen sent and the channel still holds, or held; loaded where it is shown.</summary>
    public IReadOnlyList<AwaitedFile> AwaitedFiles => _awaitedFiles;

    /// <summary>Adds a file, at any time; the same bytes for the same purpose are one file. Needs <see cref="Attachments"/> loaded.</summary>
    /// <param name="cipher">The bytes, encrypted.</param>
    /// <param name="joinUntil">While the citizen is still speaking, a file is as good as a line: the item stays open until then.</param>
    public Attachment AddAttachment(FileToKeep file, byte[] cipher, Actor by, DateTimeOffset now, DateTimeOffset? joinUntil = null)
    {
        if (Same(file) is { } same)
        {
            return same;
        }

        Refuse.If(_attachments.Count >= MostAttachments, "attachment.count", $"An item has at most {MostAttachments} attachments.");

        var attachment = new Attachment
        {
            No = _attachments.Count + 1,
            Name = file.Name,
            MediaType = file.Kind.MediaType,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            Purpose = file.Purpose,
            AddedBy = by.Id,
            AddedAt = now,
            Content = new AttachmentContent { Cipher = cipher },
        };
        _attachments.Add(attachment);
        if (IsJoinable(now) && joinUntil > JoinUntil)
        {
            JoinUntil = joinUntil;
        }

        Record(
            HistoryKind.AttachmentAdded,
            by,
            now,
            note: attachment.Name,
            details: Facts.Of(
                ("no", attachment.No), ("purpose", attachment.Purpose.ToString()), ("sha256", attachment.Sha256), ("size", attachment.Size)));
        return attachment;
    }

    private Attachment? Same(FileToKeep file) => _attachments.Find(kept => kept.Sha256 == file.Sha256 && kept.Purpose == file.Purpose);
    /// <summary>What the citizen sent beside words could not be fetched; who handles the item has to ask for it.</summary>
    /// <param name="reason">In words of ours.</param>
    public void LoseAttachment(MediaKind kind, string reason, DateTimeOffset now) =>
        Record(HistoryKind.AttachmentLost, Actor.System, now, details: Facts.Of(("media", kind.ToString()), ("reason", reason)));
}
