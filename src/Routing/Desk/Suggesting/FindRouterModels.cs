using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>Which versions there are, and which suggested when (分办模型版本).</summary>
public sealed class FindRouterModels(IDbContextFactory<MailboxDb> contexts)
{
    private const int MostShown = 50;

    /// <returns>Newest first.</returns>
    public async Task<RouterModels> ExecuteAsync(Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin, Role.Manager);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var versions = await db.RouterModels.AsNoTracking()
            .OrderByDescending(model => model.Version)
            .Take(MostShown)
            .Select(model => new RouterModelView(
                model.Version, model.TrainedAt, model.TrainedBy, model.Rows, model.Accuracy, model.Former, model.NewRows, model.NewRight, model.NewRightBefore,
                model.PromisedPrecision, model.DispatchFrom, model.DispatchShare, model.File != null))
            .ToListAsync(cancel);
        return new RouterModels(versions, await db.RouterModelUses.AsNoTracking().OrderByDescending(use => use.Id).Take(MostShown).ToListAsync(cancel));
    }
}
