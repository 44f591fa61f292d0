using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>附件: what came with the message goes where its words go.</summary>
public sealed partial class Turn
{
    private readonly List<KeptFile> _keptFiles = [];

    /// <summary>The files that were put into an item.</summary>
    public IReadOnlyList<KeptFile> KeptFiles => _keptFiles;

    /// <summary>How many there was no room for: an item holds so many and no more.</summary>
    public int FilesLeftOut { get; private set; }

    /// <summary>Puts the message's files into an item of this citizen; while it is open for lines, it stays so for more.</summary>
    public async Task AttachAsync(MailboxItem item, CancellationToken cancel)
    {
        if (Message.Files.Count == 0)
        {
            return;
        }

        var entry = _db.Entry(item);
        if (entry.State is not EntityState.Added)
        {
            await entry.Collection(i => i.Attachments).LoadAsync(cancel);
        }

        foreach (var incoming in Message.Files)
        {
            if (!item.HasRoomFor(incoming.File))
            {
                FilesLeftOut++;
                continue;
            }

            var attachment = item.AddAttachment(incoming.File, incoming.Cipher, Actor.Citizen, Now, Now + _options.JoinFor);
            _keptFiles.Add(new KeptFile(incoming, item.Number, attachment.No));
        }

        _inbound.Item = item;
    }
}
