using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Divisions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>The divisions as they are called today, and what an administrator changes of them.</summary>
internal static class DivisionsApi
{
    public static void MapDivisions(this RouteGroupBuilder office)
    {
        office.MapGet("/divisions", List);
        office.MapPut("/divisions/{code}", Change);
    }

    private static Ok<IReadOnlyList<DivisionView>> List(Organisation organisation) =>
        TypedResults.Ok<IReadOnlyList<DivisionView>>([.. organisation.Divisions.Select(DivisionView.Of)]);

    private static async Task<Results<Ok<DivisionView>, NotFound>> Change(
        string code, DivisionBody body, ChangeDivision change, ClaimsPrincipal user, CancellationToken cancel) =>
        await change.ExecuteAsync(code, new DivisionEdit(body.Name, body.AddedAliases, body.Confirmed, body.Closed, body.Successor), user.Actor(), cancel) is { } desk
            ? TypedResults.Ok(DivisionView.Of(desk))
            : TypedResults.NotFound();
}

/// <param name="Name">Empty: the catalogue's again. What is absent stays.</param>
/// <param name="Successor">Code of the open desk that takes over; closing asks for it.</param>
public sealed record DivisionBody(
    string? Name = null, IReadOnlyList<string>? AddedAliases = null, bool? Confirmed = null, bool? Closed = null, string? Successor = null);

/// <param name="Verification">What of the entry was checked and what was not.</param>
/// <param name="CatalogueName">The name in the catalogue's own time.</param>
/// <param name="Aliases">All other names, those this office added among them.</param>
/// <param name="ConfirmedAt">Null while nobody of this office has confirmed the entry.</param>
/// <param name="Closed">Given no more items.</param>
/// <param name="Successor">Code of the desk that took over; null while it is open.</param>
public sealed record DivisionView(
    string Code,
    string Parent,
    string Name,
    string En,
    string Duties,
    string? Verification,
    string CatalogueName,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AddedAliases,
    DateTimeOffset? ConfirmedAt,
    bool Closed,
    string? Successor)
{
    internal static DivisionView Of(Division desk) => new(
        desk.Code, desk.Parent, desk.Name, desk.En, desk.Duties, desk.Verification, desk.Zh, desk.Aliases, desk.AddedAliases, desk.Confirmed?.At, desk.Closed, desk.Successor);
}
