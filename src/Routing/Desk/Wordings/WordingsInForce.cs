using Messaging.Routing.Examining;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>What the office says at present (现行口径), as answers are held against it; a template says nothing.</summary>
public sealed class WordingsInForce(IDbContextFactory<MailboxDb> contexts, WordingShelf shelf, TimeProvider time)
{
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<AgreedWording>> ReadAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return
        [
            .. (await shelf.OnAsync(db, time.Today(), cancel))
                .Where(wording => wording.Kind is not WordingKind.Template)
                .Select(wording => new AgreedWording($"{wording.Topic} {wording.Title}", wording.Plain)),
        ];
    }
}
