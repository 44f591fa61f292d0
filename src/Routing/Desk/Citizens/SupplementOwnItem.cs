using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>补正: the citizen brings what was asked for, in words and files.</summary>
public sealed class SupplementOwnItem(ChangeOwnItem change, Clocks clocks, ReadAccusation accusations, RegisterItem register, Keys keys)
{
    /// <summary>What stands in the matter when only files were brought.</summary>
    private const string FilesOnly = "补充材料见附件。";

    /// <exception cref="RefusedException"><c>state.supplemented</c>, <c>supplement.text</c>, <c>attachment.count</c>.</exception>
    public Task<MailboxItem?> ExecuteAsync(
        string number, CitizenProof proof, string? text, IReadOnlyList<FileToKeep> files, CancellationToken cancel)
    {
        var kept = files.Select(file => (File: file, Cipher: keys.ProtectBytes(file.Content))).ToList();
        var said = string.IsNullOrWhiteSpace(text) && kept.Count > 0 ? FilesOnly : text ?? "";
        return change.RunAsync(
            number,
            proof,
            async (db, item, now, token) =>
            {
                item.Supplement(await CodesInText.WithoutAsync(db, register, said, [number], token), clocks, accusations, now);
                await db.Entry(item).Collection(i => i.Attachments).Query().OrderBy(file => file.No).LoadAsync(token);
                kept.ForEach(file => item.AddAttachment(file.File, file.Cipher, Actor.Citizen, now));
            },
            cancel);
    }
}
