using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>The completion table.</summary>
internal static class CompletionApi
{
    public static void MapCompletion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/completion", Read).WithTags("Figures").RequireAuthorization();

    private static async Task<Ok<CompletionView>> Read(
        [AsParameters] CompletionParameters parameters,
        CompletionReport report,
        TimeProvider time,
        ClaimsPrincipal user,
        CancellationToken cancel)
    {
        user.Actor().MustBe(Role.Manager);
        return TypedResults.Ok(CompletionView.Of(await report.ReadAsync(parameters.ToQuery(time), cancel)));
    }
}
