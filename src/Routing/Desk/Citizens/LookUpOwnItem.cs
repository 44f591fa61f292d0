using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>
/// 凭编号和查询码查询: shows an item to who proves to be its citizen. What was on its way to the citizen is thereby read, whatever other way it
/// took; an answer so read completes its item.
/// </summary>
public sealed class LookUpOwnItem(
    StoreWriter writer, ChangeOwnItem change, RegisterItem register, IDbContextFactory<MailboxDb> contexts, TimeProvider time)
{
    /// <summary>The proof of delivery, as the history has it.</summary>
    public const string How = "look-up page: opened";

    /// <summary>Number and code; a wrong one is counted, and ten close the number for an hour.</summary>
    public Task<CodeLookup> ByCodeAsync(string number, string code, CancellationToken cancel) => writer.RunAsync(
        async (db, token) =>
        {
            var now = time.Now();
            var found = await CodeLookup.TryAsync(db, register, number, code, now, token);
            found.Item?.ReadByCitizen(How, now);
            return found;
        },
        cancel);

    /// <summary>Under a proof shown before.</summary>
    /// <param name="how">On which page, as the history is to have it.</param>
    /// <returns>The item as its citizen may see it, with history and files; null when the proof covers no such item.</returns>
    public async Task<MailboxItem?> OpenAsync(string number, CitizenProof proof, string how, CancellationToken cancel)
    {
        await change.RunAsync(
            number,
            proof,
            (_, item, now, _) =>
            {
                item.ReadByCitizen(how, now);
                return Task.CompletedTask;
            },
            cancel);
        return await FindAsync(number, proof, cancel);
    }

    /// <summary>The same without saying that it was read; for who has just been shown it.</summary>
    public async Task<MailboxItem?> FindAsync(string number, CitizenProof proof, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await proof.Own(db).AsNoTracking()
            .Include(item => item.History.OrderBy(row => row.Seq))
            .Include(item => item.Deliveries.OrderBy(delivery => delivery.No))
            .Include(item => item.Attachments.OrderBy(file => file.No))
            .AsSplitQuery()
            .FirstOrDefaultAsync(item => item.Number == number, cancel);
    }
}
