using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Sees to those whose items were merged into another one (并案): they get its answer, or their item back.</summary>
internal static class MergedItems
{
    /// <summary>The signed answer goes to each of them, on their own channel.</summary>
    public static async Task AnswerAlongAsync(MailboxDb db, MailboxItem main, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var merged in await OfAsync(db, main, cancel))
        {
            merged.AnswerAlong(main, now);
        }
    }

    /// <summary>The main item ended without an answer: nobody else's matter ends with it.</summary>
    public static async Task LetGoAsync(MailboxDb db, MailboxItem main, DateTimeOffset now, CancellationToken cancel)
    {
        if (!main.State.IsEndedOtherwise() || main.State is ItemState.Merged)
        {
            return;
        }

        foreach (var merged in await OfAsync(db, main, cancel))
        {
            merged.Unmerge(Actor.System, now);
        }
    }

    private static Task<List<MailboxItem>> OfAsync(MailboxDb db, MailboxItem main, CancellationToken cancel) =>
        db.Items.Include(item => item.Deliveries).Where(item => item.MergedInto == main.Number).ToListAsync(cancel);
}
