using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Wordings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>The library of wordings (口径), and its public part for anybody.</summary>
internal static class WordingsApi
{
    private const int MostPublic = 20;
    private const int LongestWords = 100;

    public static void MapWordings(this IEndpointRouteBuilder routes)
    {
        var wordings = routes.MapGroup("/api/v1/wordings").WithTags("Wordings").RequireAuthorization();
        wordings.MapGet("/", List);
        wordings.MapPost("/", Write);
        wordings.MapGet("/{id:int}", One);
        wordings.MapPut("/{id:int}", Change);
        wordings.MapPost("/{id:int}/approve", (int id, ReviewWording act, HttpContext http, CancellationToken cancel) =>
            Done(act.ApproveAsync(id, http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
        wordings.MapPost("/{id:int}/withdraw", (int id, ReviewWording act, HttpContext http, CancellationToken cancel) =>
            Done(act.WithdrawAsync(id, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        routes.MapGet("/api/v1/faq", Faq).WithTags("Wordings").AllowAnonymous();
    }

    private static async Task<Ok<IReadOnlyList<WordingEntry>>> List(
        string? q, string? kind, string? state, string? division, bool? waiting, string? endsWithinDays,
        FindWordings find, ClaimsPrincipal user, CancellationToken cancel)
    {
        var query = new WordingQuery
        {
            Words = q.Checked("q", LongestWords),
            Kind = kind.ReadEnum<WordingKind>("kind"),
            State = state.ReadEnum<WordingState>("state"),
            Division = division,
            Waiting = waiting ?? false,
            EndsWithinDays = endsWithinDays is null ? null : endsWithinDays.ReadLimit(whenEmpty: 30, most: 3650),
        };
        return TypedResults.Ok<IReadOnlyList<WordingEntry>>(
            [.. (await find.ListAsync(query, user.Actor(), cancel)).Select(WordingEntry.Of)]);
    }

    private static async Task<Results<Ok<WordingEntry>, NotFound>> One(
        int id, FindWordings find, ClaimsPrincipal user, HttpResponse response, CancellationToken cancel)
    {
        if (await find.OneAsync(id, user.Actor(), cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        response.SetETag(found.Wording.Version);
        return TypedResults.Ok(WordingEntry.Of(found));
    }

    private static async Task<Created<WordingChanged>> Write(
        WordingBody body, WriteWording write, ClaimsPrincipal user, HttpResponse response, CancellationToken cancel)
    {
        var wording = await write.NewAsync(body.ToText(), user.Actor(), cancel);
        response.SetETag(wording.Version);
        return TypedResults.Created($"/api/v1/wordings/{wording.Id}", WordingChanged.Of(wording));
    }

    private static Task<Results<Ok<WordingChanged>, NotFound>> Change(
        int id, WordingBody body, WriteWording write, HttpContext http, CancellationToken cancel) =>
        Done(write.ChangeAsync(id, body.ToText(), http.User.Actor(), http.Request.IfMatch(), cancel), http);

    private static async Task<Results<Ok<WordingChanged>, NotFound>> Done(Task<Wording?> act, HttpContext http)
    {
        if (await act is not { } wording)
        {
            return TypedResults.NotFound();
        }

        http.Response.SetETag(wording.Version);
        return TypedResults.Ok(WordingChanged.Of(wording));
    }

    private static async Task<Ok<IReadOnlyList<FaqEntry>>> Faq(string? q, SuggestWordings wordings, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<FaqEntry>>([.. (await wordings.FaqsAsync(q.Checked("q", LongestWords), cancel))
            .Take(MostPublic)
            .Select(faq => new FaqEntry(faq.Id, faq.Topic, faq.Title, faq.Plain, MarkdownText.ToHtml(faq.Markdown)))]);
}

/// <summary>What a wording is to say.</summary>
/// <param name="Topic">Words by which it is found.</param>
/// <param name="Title">Title, or the question it answers.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Division">Code of a desk or bureau; absent: the office as a whole.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force.</param>
public sealed record WordingBody(
    string? Topic, string? Title, string? Text, string? Kind = null, string? Division = null, string? From = null, string? To = null)
{
    internal WordingText ToText() => new()
    {
        Kind = Kind.ReadEnum<WordingKind>("kind") ?? WordingKind.Internal,
        Topic = Topic ?? "",
        Title = Title ?? "",
        Text = Text ?? "",
        Division = Division,
        From = From.ReadDay("from"),
        To = To.ReadDay("to"),
    };
}

/// <summary>What a change of a wording led to; its ETag is <c>version</c>.</summary>
/// <param name="Pending">Number of the version that waits for approval.</param>
public sealed record WordingChanged(int Id, int Version, int? Pending)
{
    internal static WordingChanged Of(Wording wording) => new(wording.Id, wording.Version, wording.Pending?.No);
}

/// <param name="State">As of today in China.</param>
/// <param name="Live">Number of the version in force; null when none is.</param>
/// <param name="Pending">Number of the version that waits for approval.</param>
/// <param name="DaysLeft">Until its last day in force.</param>
public sealed record WordingEntry(
    int Id, int Version, WordingState State, int? Live, int? Pending, int? DaysLeft, IReadOnlyList<WordingVersionEntry> Versions)
{
    internal static WordingEntry Of(WordingView view) => new(
        view.Wording.Id,
        view.Wording.Version,
        view.State,
        view.Live?.No,
        view.Wording.Pending?.No,
        view.DaysLeft,
        [.. view.Wording.Versions.Select(WordingVersionEntry.Of)]);
}

public sealed record WordingVersionEntry(
    int No,
    WordingKind Kind,
    string Topic,
    string Title,
    string Text,
    string? Division,
    DateOnly? From,
    DateOnly? To,
    string Author,
    DateTimeOffset WrittenAt,
    string? Approver,
    DateTimeOffset? ApprovedAt,
    string? Withdrawer,
    DateTimeOffset? WithdrawnAt)
{
    internal static WordingVersionEntry Of(WordingVersion version) => new(
        version.No,
        version.Kind,
        version.Topic,
        version.Title,
        version.Text,
        version.Division,
        version.From,
        version.To,
        version.Author,
        version.WrittenAt,
        version.Approver,
        version.ApprovedAt,
        version.Withdrawer,
        version.WithdrawnAt);
}

/// <param name="Text">Plain text.</param>
/// <param name="Html">The same, safe to show in a page.</param>
public sealed record FaqEntry(int Id, string Topic, string Title, string Text, string Html);
