using Messaging.Routing.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Messaging.MailboxApi.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can take a message now.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Ready(
        IDbContextFactory<MailboxDb> contexts, CancellationToken cancel)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await db.NumberSeries.AsNoTracking().AnyAsync(cancel);
            return TypedResults.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
