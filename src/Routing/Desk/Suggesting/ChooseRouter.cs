using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>回退与启用: an administrator says which version suggests. It stays until an administrator lets later versions take its place again.</summary>
public sealed class ChooseRouter(StoreWriter writer, ModelShelf shelf, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <param name="version">Null: the catalogue alone.</param>
    /// <param name="held">False: later versions may take its place by themselves.</param>
    /// <returns>False when it was so already.</returns>
    /// <exception cref="InvalidInputException"><c>router.version</c>: there is no such version.</exception>
    /// <exception cref="RefusedException"><c>router.put-away</c>: its model is not kept any more; <c>router.reason</c>.</exception>
    public async Task<bool> ExecuteAsync(int? version, bool held, string reason, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason, "router.reason", "Choosing a version needs a reason of at most 500 characters.");

        var changed = await writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                if (version is { } wanted)
                {
                    var known = await db.RouterModels.Where(model => model.Version == wanted).Select(model => new { Kept = model.File != null }).FirstOrDefaultAsync(token)
                        ?? throw new InvalidInputException("router.version", $"There is no version {wanted}.");
                    Refuse.If(!known.Kept, "router.put-away", "The model of that version is not kept any more.");
                }

                var newest = await db.RouterModelUses.OrderByDescending(row => row.Id).FirstOrDefaultAsync(token);
                if (newest?.Version == version && (newest?.Held ?? false) == held)
                {
                    return false;
                }

                db.RouterModelUses.Add(new RouterModelUse { Version = version, From = time.Now(), By = by.Id, Held = held, Reason = reason.Trim() });
                return true;
            },
            cancel);
        shelf.Forget();
        return changed;
    }
}
