using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.SpecialReports;
using Messaging.Routing.Mailbox.SpecialReports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Special reports on bursts of messages: read, worded, signed or dismissed. Their ETag is the version.</summary>
internal static class SpecialReportsApi
{
    private const int Most = 100;

    public static void MapSpecialReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/api/v1/special-reports").WithTags("Reports").RequireAuthorization();
        reports.MapGet("/", List);
        reports.MapGet("/{id:int}", One);
        reports.MapPut("/{id:int}", (int id, ReportWordsBody body, ChangeSpecialReport act, HttpContext http, CancellationToken cancel) =>
            Done(act.WriteAsync(id, body.Title ?? "", body.Text ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        reports.MapPost("/{id:int}/sign", (int id, ChangeSpecialReport act, HttpContext http, CancellationToken cancel) =>
            Done(act.SignAsync(id, http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
        reports.MapPost("/{id:int}/dismiss", (int id, OptionalReason body, ChangeSpecialReport act, HttpContext http, CancellationToken cancel) =>
            Done(act.DismissAsync(id, body.Reason ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
    }

    private static async Task<Ok<IReadOnlyList<SpecialReportView>>> List(FindSpecialReports find, ClaimsPrincipal user, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<SpecialReportView>>([.. (await find.ListAsync(Most, user.Actor(), cancel)).Select(SpecialReportView.Of)]);

    private static Task<Results<Ok<SpecialReportView>, NotFound>> One(int id, FindSpecialReports find, HttpContext http, CancellationToken cancel) =>
        Done(find.OneAsync(id, http.User.Actor(), cancel), http);

    private static async Task<Results<Ok<SpecialReportView>, NotFound>> Done(Task<SpecialReport?> act, HttpContext http)
    {
        if (await act is not { } report)
        {
            return TypedResults.NotFound();
        }

        http.Response.SetETag(report.Version);
        return TypedResults.Ok(SpecialReportView.Of(report));
    }
}

public sealed record ReportWordsBody(string? Title, string? Text);

/// <param name="BurstFrom">First message of the burst.</param>
/// <param name="OpenedAt">When it was noticed and the draft was there.</param>
/// <param name="DueAt">By when it is to be signed.</param>
/// <param name="Author"><c>system</c>, or who changed the words last; that person does not sign.</param>
/// <param name="WordingId">The agreed wording it suggests.</param>
public sealed record SpecialReportView(
    int Id,
    SpecialReportState State,
    int Version,
    string Title,
    string Text,
    DateTimeOffset BurstFrom,
    DateTimeOffset OpenedAt,
    DateTimeOffset DueAt,
    string Author,
    DateTimeOffset WrittenAt,
    string? Signer,
    DateTimeOffset? SignedAt,
    string? Dismisser,
    DateTimeOffset? DismissedAt,
    string? DismissedBecause,
    int? WordingId,
    IReadOnlyList<ReportFigureView> Figures)
{
    internal static SpecialReportView Of(SpecialReport report) => new(
        report.Id,
        report.State,
        report.Version,
        report.Title,
        report.Text,
        report.BurstFrom,
        report.OpenedAt,
        report.DueAt,
        report.Author,
        report.WrittenAt,
        report.Signer,
        report.SignedAt,
        report.Dismisser,
        report.DismissedAt,
        report.DismissedBecause,
        report.WordingId,
        [.. report.Figures.OrderBy(figure => figure.No).Select(figure => new ReportFigureView(figure.Name, figure.Value, figure.Items))]);
}

/// <param name="Items">Numbers of the items that are counted.</param>
public sealed record ReportFigureView(string Name, int Value, IReadOnlyList<string> Items);
