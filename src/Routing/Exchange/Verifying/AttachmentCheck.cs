using System.Security.Cryptography;
using System.Text.Json;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Exchange.Verifying;

/// <summary>Holds an item's files, and their bytes, against the hashes in its history: one that was changed, swapped or taken away shows.</summary>
internal static class AttachmentCheck
{
    /// <param name="item">With history and attachments, without the bytes.</param>
    public static async Task<IReadOnlyList<string>> FindingsAsync(MailboxDb db, Keys keys, MailboxItem item, CancellationToken cancel)
    {
        var findings = new List<string>();
        var kept = item.Attachments.ToDictionary(attachment => attachment.No);
        foreach (var row in item.History.Where(row => row is { What: HistoryKind.AttachmentAdded, Details: not null }).OrderBy(row => row.Seq))
        {
            using var facts = JsonDocument.Parse(row.Details!);
            var no = facts.RootElement.GetProperty("no").GetInt32();
            var sha256 = facts.RootElement.GetProperty("sha256").GetString();
            if (!kept.Remove(no, out var attachment))
            {
                findings.Add($"attachment {no} is gone");
            }
            else if (attachment.Sha256 != sha256
                || attachment.Size != facts.RootElement.GetProperty("size").GetInt32()
                || attachment.Purpose.ToString() != facts.RootElement.GetProperty("purpose").GetString()
                || (row.Note is not null && row.Note != attachment.Name))
            {
                findings.Add($"attachment {no} is not the one that was added");
            }
            else if (await ContentAsync(db, keys, attachment, sha256, cancel) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return [.. findings, .. kept.Keys.Order().Select(no => $"attachment {no} has no row in the history")];
    }

    private static async Task<string?> ContentAsync(MailboxDb db, Keys keys, Attachment attachment, string? sha256, CancellationToken cancel)
    {
        var cipher = await db.AttachmentContents.AsNoTracking()
            .Where(content => content.AttachmentId == attachment.Id).Select(content => content.Cipher).FirstOrDefaultAsync(cancel);
        if (cipher is null)
        {
            return $"the content of attachment {attachment.No} is gone";
        }

        try
        {
            return FileToKeep.Hash(keys.OpenBytes(cipher)) == sha256 ? null : $"the content of attachment {attachment.No} is not what was added";
        }
        catch (CryptographicException)
        {
            return $"the content of attachment {attachment.No} can't be read under the keys";
        }
    }
}
