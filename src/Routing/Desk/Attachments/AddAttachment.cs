using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>附件: adds a file to an item.</summary>
public sealed class AddAttachment(ChangeItem change, Keys keys)
{
    /// <returns>The item and its file; null when there is no such item that this person may see.</returns>
    /// <exception cref="NotAllowedException">The item lies elsewhere, or the purpose is not this person's.</exception>
    public async Task<(MailboxItem Item, Attachment Attachment)?> ExecuteAsync(
        string number, FileToKeep file, Actor by, int? version, CancellationToken cancel)
    {
        by.MustHandleFiles();
        var cipher = keys.ProtectBytes(file.Content);
        Attachment? added = null;
        var item = await change.RunAsync(
            number,
            by,
            version,
            async (db, changed, now, token) =>
            {
                if (!by.MayAdd(changed).Contains(file.Purpose))
                {
                    throw new NotAllowedException("This person adds no such file to the item.");
                }

                await db.Entry(changed).Collection(i => i.Attachments).LoadAsync(token);
                added = changed.AddAttachment(file, cipher, by, now);
            },
            cancel);
        return item is null ? null : (item, added!);
    }
}
