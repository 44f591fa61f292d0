using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Handling;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>What keeps an item from eyes that are not to see it, and who saw it.</summary>
internal static class WallsApi
{
    private const int LongestReason = 1000;

    public static void MapWalls(this IEndpointRouteBuilder items)
    {
        items.MapPost("/{number}/confirm-accusation", (string number, AccusedBody body, DecideAccusation act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(
                act.ConfirmAsync(number, body.Accused, body.Reason.Checked("reason", LongestReason) ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/clear-accusation", (string number, ReasonBody body, DecideAccusation act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(
                act.ClearAsync(number, body.Reason.Checked("reason", LongestReason) ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/correct-accused", (string number, AccusedBody body, DecideAccusation act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(
                act.CorrectAsync(number, body.Accused, body.Reason.Checked("reason", LongestReason) ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/keep-confidential", (string number, KeepConfidential act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(act.ExecuteAsync(number, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/open-person", Open);
        items.MapGet("/{number}/views", Views);
    }

    private static async Task<Results<Ok<PersonView>, NotFound>> Open(
        string number, ReasonBody body, OpenPerson act, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await act.ExecuteAsync(number, body.Reason.Checked("reason", LongestReason) ?? "", http.User.Actor(), cancel) is { } person
            ? TypedResults.Ok(new PersonView(person.Name, person.Phone))
            : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<ViewingListView>, NotFound>> Views(string number, ViewLog log, HttpContext http, CancellationToken cancel) =>
        await log.OfAsync(number, http.User.Actor(), cancel) is { } views
            ? TypedResults.Ok(new ViewingListView([.. views.Select(view => new ViewingView(view.Who, view.How, view.FirstAt, view.LastAt, view.Times))]))
            : TypedResults.NotFound();
}

/// <param name="Accused">Codes of divisions; absent keeps those that were found.</param>
public sealed record AccusedBody(string? Reason, IReadOnlyList<string>? Accused = null);

/// <summary>Who wrote, in clear.</summary>
public sealed record PersonView(string? Name, string? Phone);

public sealed record ViewingListView(IReadOnlyList<ViewingView> Views);

/// <param name="How"><c>page</c>, <c>api</c> or <c>export</c>.</param>
/// <param name="Times">How often within the hour of <paramref name="FirstAt"/>.</param>
public sealed record ViewingView(string Who, string How, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Times);
