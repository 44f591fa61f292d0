using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Publishing;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Published letters with their answers, for anybody.</summary>
internal static class PublishedApi
{
    public static void MapPublished(this IEndpointRouteBuilder routes)
    {
        var published = routes.MapGroup("/api/v1/published").WithTags("Published").AllowAnonymous();
        published.MapGet("/", List);
        published.MapGet("/{number}", One);
    }

    private static async Task<Results<Ok<PublishedView>, NotFound>> One(string number, FindPublished find, Organisation organisation, CancellationToken cancel) =>
        await find.OneAsync(number, cancel) is { } found ? TypedResults.Ok(PublishedView.Of(found, organisation)) : TypedResults.NotFound();

    private static async Task<Ok<PublishedListView>> List(
        string? q, string? cursor, string? limit, FindPublished find, Organisation organisation, CancellationToken cancel)
    {
        var most = limit.ReadLimit(whenEmpty: 20, FindItems.MostAtOnce);
        var found = await find.ListAsync(q.Checked("q", 100), cursor.ReadCursor(), most, cancel);
        return TypedResults.Ok(new PublishedListView(
            [.. found.Select(one => PublishedView.Of(one, organisation))], found.Count == most ? Words.Cursor(found[^1].Id) : null));
    }
}

public sealed record PublishedListView(IReadOnlyList<PublishedView> Items, string? Next);

/// <param name="Question">The letter, without what points to its writer.</param>
/// <param name="DivisionName">The division's name today.</param>
public sealed record PublishedView(
    string Number, string? Title, string Question, string Answer, string? Division, string? DivisionName, string? DivisionNameEn, DateTimeOffset PublishedAt)
{
    internal static PublishedView Of(Publication publication, Organisation organisation)
    {
        var desk = publication.Division is { } code ? organisation.Find(code) : null;
        return new(
            publication.Number, publication.Title, publication.Question, publication.Answer, publication.Division, desk?.Name, desk?.En, publication.PublishedAt);
    }
}

/// <summary>What is to be published; left out altogether, it is the item itself with everything hidden that points to a person.</summary>
public sealed record PublicTextBody(string? Question, string? Answer, string? Title = null);

/// <summary>The same in a body that may be left out.</summary>
public sealed record OptionalPublicText(PublicTextBody? Body)
{
    public static async ValueTask<OptionalPublicText> BindAsync(HttpContext http) => new(await OptionalBody.ReadAsync<PublicTextBody>(http));

    /// <returns>Null where nothing was edited.</returns>
    /// <exception cref="InvalidInputException">Only one of letter and answer is there.</exception>
    public PublicText? Checked() => Body is null or { Title: null, Question: null, Answer: null } ? null
        : Body is { Question: { } question, Answer: { } answer }
            ? new PublicText(Body.Title.Checked("title", 200), question.Checked("question")!, answer.Checked("answer")!)
            : throw new InvalidInputException("publish.parts", "question and answer are expected together, or neither.");
}
