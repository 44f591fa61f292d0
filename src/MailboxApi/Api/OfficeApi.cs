using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Who answers for what, where messages come from, and whose duty a text would be.</summary>
internal static class OfficeApi
{
    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        var office = routes.MapGroup("/api/v1").WithTags("Office").RequireAuthorization();
        office.MapDivisions();
        office.MapGet("/sources", Sources);
        office.MapPut("/sources/{code}", ChangeSource);
        office.MapPost("/route", Route);
    }

    private static async Task<Ok<IReadOnlyList<SourceView>>> Sources(ChangeSource sources, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<SourceView>>([.. (await sources.ListAsync(cancel)).Select(SourceView.Of)]);

    private static async Task<Ok<SourceView>> ChangeSource(
        string code, SourceBody body, ChangeSource change, ClaimsPrincipal user, CancellationToken cancel) =>
        TypedResults.Ok(SourceView.Of(await change.ExecuteAsync(
            code, body.Name ?? "", body.AnsweredUpstream ?? false, body.ExpectedPerWeek, user.Actor(), cancel)));

    private static Ok<IReadOnlyList<RouteView>> Route(RouteBody body, MessageReader reader)
    {
        if (string.IsNullOrWhiteSpace(body.Title) && string.IsNullOrWhiteSpace(body.Text))
        {
            throw new InvalidInputException("text.empty", "text: the citizen's words are missing.");
        }

        return TypedResults.Ok<IReadOnlyList<RouteView>>(
            [.. reader.Read(body.Title, body.Text ?? "").Told.Select(s => new RouteView(s.Label, s.Confidence, s.Because))]);
    }
}

public sealed record RouteBody(string? Text, string? Title = null);

/// <param name="Division">Desk code, <c>external:…</c> for another authority, <c>OTHER</c>, or <c>NONE</c> for a line that is nobody's matter.</param>
/// <param name="Because">The words that spoke for it.</param>
public sealed record RouteView(string Division, double Confidence, IReadOnlyList<string> Because);

public sealed record SourceBody(string? Name, bool? AnsweredUpstream, int? ExpectedPerWeek = null);

public sealed record SourceView(string Code, string Name, bool AnsweredUpstream, int? ExpectedPerWeek)
{
    internal static SourceView Of(Routing.Mailbox.Sources.Source source) =>
        new(source.Code, source.Name, source.AnsweredUpstream, source.ExpectedPerWeek);
}
