using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>Hands out the bytes of an attachment, to who may see its item or holds a link that still lives.</summary>
public sealed class OpenAttachment(IDbContextFactory<MailboxDb> contexts, AttachmentLinks links, ViewLog views, Keys keys)
{
    /// <returns>Null when there is none that this person may open.</returns>
    public async Task<OpenedAttachment?> ForAsync(long id, Actor reader, CancellationToken cancel)
    {
        reader.MustHandleFiles();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var item = await db.Items.VisibleTo(reader).AsNoTracking()
            .Include(i => i.Attachments.Where(attachment => attachment.Id == id))
            .Include(i => i.History.Where(row => row.What == HistoryKind.PersonOpened))
            .FirstOrDefaultAsync(i => i.Attachments.Any(attachment => attachment.Id == id), cancel);
        if (item?.Attachments.SingleOrDefault() is not { } found || !reader.MayOpen(item, found))
        {
            return null;
        }

        views.Note(item.Number, reader, "api");
        return await ReadAsync(db, found, cancel);
    }

    /// <returns>Null when the link is forged or over.</returns>
    public async Task<OpenedAttachment?> ByLinkAsync(long id, string token, CancellationToken cancel)
    {
        if (!links.IsGood(id, token))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is { } attachment
            ? await ReadAsync(db, attachment, cancel)
            : null;
    }

    /// <summary>The same by item and number within it.</summary>
    public async Task<OpenedAttachment?> ByLinkAsync(string itemNumber, int no, string token, CancellationToken cancel)
    {
        if (!links.IsGood(itemNumber, no, token))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Item!.Number == itemNumber && a.No == no, cancel) is { } attachment
            ? await ReadAsync(db, attachment, cancel)
            : null;
    }

    private async Task<OpenedAttachment?> ReadAsync(MailboxDb db, Attachment attachment, CancellationToken cancel) =>
        await db.AttachmentContents.AsNoTracking().FirstOrDefaultAsync(c => c.AttachmentId == attachment.Id, cancel) is { } content
            ? new OpenedAttachment(attachment, keys.OpenBytes(content.Cipher))
            : null;
}
