using System.Security.Claims;
using System.Text;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Reports.Digests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Daily and weekly digests of what came in, and each as a Markdown file.</summary>
internal static class DigestsApi
{
    private const int UsualDigests = 60;
    private const int MostDigests = 500;

    public static void MapDigests(this IEndpointRouteBuilder routes)
    {
        var digests = routes.MapGroup("/api/v1/digests").WithTags("Reports").RequireAuthorization();
        digests.MapGet("/", List);
        digests.MapGet("/{id:int}", One);
        digests.MapGet("/{id:int}/markdown", Markdown);
    }

    private static async Task<Ok<IReadOnlyList<DigestEntry>>> List(string? limit, FindDigests find, ClaimsPrincipal user, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<DigestEntry>>(
            [.. (await find.ListAsync(limit.ReadLimit(UsualDigests, MostDigests), user.Actor(), cancel)).Select(DigestEntry.Of)]);

    private static async Task<Results<Ok<DigestEntry>, NotFound>> One(int id, FindDigests find, ClaimsPrincipal user, CancellationToken cancel) =>
        await find.OneAsync(id, user.Actor(), cancel) is { } digest ? TypedResults.Ok(DigestEntry.Of(digest)) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Markdown(int id, FindDigests find, ClaimsPrincipal user, CancellationToken cancel) =>
        await find.OneAsync(id, user.Actor(), cancel) is { } digest
            ? TypedResults.File(Encoding.UTF8.GetBytes(digest.Text), "text/markdown; charset=utf-8", $"{digest.Title}.md")
            : TypedResults.NotFound();
}

/// <param name="Text">Markdown.</param>
public sealed record DigestEntry(int Id, DigestPeriod Period, DateOnly From, DateOnly To, DateTimeOffset WrittenAt, string Title, string Text)
{
    internal static DigestEntry Of(Digest digest) =>
        new(digest.Id, digest.Period, digest.From, digest.To, digest.WrittenAt, digest.Title, digest.Text);
}
