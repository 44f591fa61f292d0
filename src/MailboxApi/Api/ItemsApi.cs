using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Filing and reading items. What is done to one is in <see cref="ItemActsApi"/>.</summary>
internal static class ItemsApi
{
    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        var items = routes.MapGroup("/api/v1/items").WithTags("Items").RequireAuthorization();
        items.MapPost("/", File);
        items.MapGet("/", List);
        items.MapPost("/search", Search);
        items.MapGet("/{number}", One);
        items.MapActs();
        items.MapRarerActs();
        items.MapClocks();
        items.MapWalls();
    }

    private static async Task<Results<Created<FiledView>, Ok<FiledView>>> File(
        NewItemBody body, FileItem file, ClaimsPrincipal user, CancellationToken cancel)
    {
        var filed = await file.ExecuteAsync(body.ToItem(), user.Actor(), cancel);
        return filed.IsNew
            ? TypedResults.Created($"/api/v1/items/{filed.Item.Number}", FiledView.Of(filed))
            : TypedResults.Ok(FiledView.Of(filed));
    }

    private static async Task<Results<Ok<ItemView>, NotFound>> One(
        string number, FindItems find, AttachmentLinks links, OwnPerson person, ViewLog views, ClaimsPrincipal user, HttpResponse response, CancellationToken cancel)
    {
        var actor = user.Actor().MayRead();
        if (await find.OneAsync(number, actor, cancel) is not { } item)
        {
            return TypedResults.NotFound();
        }

        views.Note(item.Number, actor, "api");
        response.SetETag(item.Version);
        return TypedResults.Ok(ItemView.Of(item, actor, withHistory: true, person, links));
    }

    private static Task<Ok<ItemListView>> List(
        [AsParameters] ItemListParameters parameters, FindItems find, OwnPerson person, ClaimsPrincipal user, CancellationToken cancel) =>
        ListAsync(parameters.ToQuery(words: null), find, person, user, cancel);

    private static Task<Ok<ItemListView>> Search(
        SearchBody body, FindItems find, OwnPerson person, ClaimsPrincipal user, CancellationToken cancel) =>
        ListAsync(body.ToQuery(), find, person, user, cancel);

    private static async Task<Ok<ItemListView>> ListAsync(
        ItemQuery query, FindItems find, OwnPerson person, ClaimsPrincipal user, CancellationToken cancel)
    {
        var actor = user.Actor().MayRead();
        var page = await find.ListAsync(query, actor, cancel);
        return TypedResults.Ok(new ItemListView(
            [.. page.Items.Select(item => ItemView.Of(item, actor, withHistory: false, person))],
            page.Next is { } next ? Words.Cursor(next) : null));
    }

    /// <summary>An administrator has no item; whoever has no role at all, neither.</summary>
    internal static Actor MayRead(this Actor actor)
    {
        actor.MustBe(Role.Intake, Role.Division, Role.Dispatcher, Role.Reviewer, Role.Manager);
        return actor;
    }
}

/// <param name="Next">Goes into <c>cursor</c> for the next page; null at the end.</param>
public sealed record ItemListView(IReadOnlyList<ItemView> Items, string? Next);

/// <summary>What the caller of a filing gets; <c>code</c> only the first time.</summary>
public sealed record FiledView(
    string Number,
    string? Code,
    ItemState Status,
    ItemKind Kind,
    bool KindSure,
    string? Division,
    string? Suggestion,
    double? Confidence,
    DateOnly? DueOn,
    bool Differs)
{
    public static FiledView Of(FiledItem filed) => new(
        filed.Item.Number,
        filed.Code,
        filed.Item.State,
        filed.Item.Kind,
        filed.Item.KindSure,
        filed.Item.Division,
        filed.Item.SuggestedLabel,
        filed.Item.Confidence,
        filed.Item.DueOn,
        filed.Differs);
}

public sealed record SubmitterBody(string? Name = null, string? Phone = null);

/// <summary>A message to be filed.</summary>
public sealed record NewItemBody(
    string? Source,
    string? Text,
    string? ExternalId = null,
    string? Kind = null,
    string? Title = null,
    DateTimeOffset? ReceivedAt = null,
    SubmitterBody? Submitter = null,
    string? Place = null,
    bool? Confidential = null)
{
    private const int LongestWord = 200;

    internal ItemToFile ToItem()
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            throw new InvalidInputException("source.missing", "source: the code of the source is expected.");
        }

        Text.Checked("text", Words.LongestText);
        Title.Checked("title", LongestWord * 5);
        ExternalId.Checked("externalId", LongestWord);
        Place.Checked("place", LongestWord);
        Submitter?.Name.Checked("submitter.name", LongestWord);
        Submitter?.Phone.Checked("submitter.phone", LongestWord);
        return new ItemToFile
        {
            Source = Source,
            ExternalId = string.IsNullOrWhiteSpace(ExternalId) ? null : ExternalId,
            Kind = Kind.ReadEnum<ItemKind>("kind"),
            Title = string.IsNullOrWhiteSpace(Title) ? null : Title,
            Text = Text ?? "",
            ReceivedAt = ReceivedAt,
            SubmitterName = Submitter?.Name,
            SubmitterPhone = Submitter?.Phone,
            Place = Place,
            Confidential = Confidential ?? false,
        };
    }

}

/// <summary>The query of a list.</summary>
internal sealed record ItemListParameters(
    string? Status, string? Division, string? Source, string? Kind, bool? Overdue, string? From, string? To, string? Cursor, string? Limit)
{
    public ItemQuery ToQuery(string? words) => new()
    {
        States = Status is null ? null : [.. Status.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ReadEnum<ItemState>("status")!.Value)],
        Division = Division,
        Source = Source,
        Kind = Kind.ReadEnum<ItemKind>("kind"),
        Overdue = Overdue,
        From = From.ReadDay("from"),
        To = To.ReadDay("to"),
        Words = words,
        After = Cursor.ReadCursor(),
        Limit = Limit.ReadLimit(whenEmpty: 50, FindItems.MostAtOnce),
    };
}

/// <summary>The same with words to look for; in the body, so that a citizen's words stand in no URL.</summary>
public sealed record SearchBody(
    string? Q = null,
    string? Status = null,
    string? Division = null,
    string? Source = null,
    string? Kind = null,
    bool? Overdue = null,
    string? From = null,
    string? To = null,
    string? Cursor = null,
    int? Limit = null)
{
    private const int LongestWords = 100;

    /// <exception cref="InvalidInputException"><c>q.long</c></exception>
    internal ItemQuery ToQuery() => Q?.Length > LongestWords
        ? throw new InvalidInputException("q.long", $"q: at most {LongestWords} characters.")
        : new ItemListParameters(
            Status, Division, Source, Kind, Overdue, From, To, Cursor, Limit is { } limit ? Words.Cursor(limit) : null).ToQuery(Q?.Trim());
}
