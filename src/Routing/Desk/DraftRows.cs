using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Who wrote what of an item (拟稿记录), read before somebody signs or publishes.</summary>
internal static class DraftRows
{
    public static Task LoadAsync(MailboxDb db, MailboxItem item, CancellationToken cancel) =>
        db.Entry(item).Collection(one => one.History).Query().Where(row => MailboxItem.TellsDrafters.Contains(row.What)).LoadAsync(cancel);
}
