using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.HotTopics;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Topics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>What many people write about, and what is probably the same matter as an item.</summary>
internal static class TopicsApi
{
    private const int UsualTopics = 20;

    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/topics", Topics).WithTags("Topics").RequireAuthorization();
        routes.MapGet("/api/v1/items/{number}/same-matter", SameMatter).WithTags("Topics").RequireAuthorization();
    }

    private static async Task<Ok<IReadOnlyList<TopicView>>> Topics(
        string? from, string? to, string? limit, FindTopics find, ClaimsPrincipal user, CancellationToken cancel)
    {
        var most = limit.ReadLimit(UsualTopics, FindTopics.MostTopics);
        var topics = await find.ReadAsync(from.ReadDay("from"), to.ReadDay("to"), most, user.Actor(), cancel);
        return TypedResults.Ok<IReadOnlyList<TopicView>>([.. topics.Select(TopicView.Of)]);
    }

    private static async Task<Results<Ok<IReadOnlyList<SameMatterView>>, NotFound>> SameMatter(
        string number, FindSameMatter find, ClaimsPrincipal user, CancellationToken cancel) =>
        await find.OfAsync(number, user.Actor(), cancel) is { } same
            ? TypedResults.Ok<IReadOnlyList<SameMatterView>>([.. same.Select(SameMatterView.Of)])
            : TypedResults.NotFound();
}

/// <param name="Size">Messages.</param>
/// <param name="Persons">Distinct people among them.</param>
/// <param name="Growth">Messages of the last seven days of the period, and of the seven before.</param>
/// <param name="MessageIds">Numbers of the items, in the order they came.</param>
/// <param name="Samples">The first of them, with everything hidden that points to a person.</param>
public sealed record TopicView(
    int Rank,
    double Heat,
    int Size,
    int Persons,
    TopicGrowth Growth,
    DateTimeOffset From,
    DateTimeOffset To,
    string Place,
    string Name,
    string Description,
    IReadOnlyList<string> MessageIds,
    IReadOnlyList<TopicSample> Samples)
{
    private const int MostSamples = 3;

    internal static TopicView Of(HotTopic topic) => new(
        topic.Rank,
        topic.Heat,
        topic.Size,
        topic.Persons,
        topic.Growth,
        topic.From,
        topic.To,
        topic.Place,
        topic.Name,
        topic.Description,
        [.. topic.Messages.Select(message => message.Id)],
        [.. topic.Messages.Take(MostSamples).Select(message => new TopicSample(message.Id, message.At, message.Title, message.Text))]);
}

public sealed record TopicSample(string Number, DateTimeOffset ReceivedAt, string Title, string Text);

/// <param name="Begin">How it begins, with everything hidden that points to a person.</param>
/// <param name="Closest">The one it was recognised by.</param>
/// <param name="SamePerson">As far as phone or channel tell.</param>
public sealed record SameMatterView(string Number, ItemState Status, string Source, DateTimeOffset ReceivedAt, string Begin, bool Closest, bool SamePerson)
{
    internal static SameMatterView Of(SameMatterItem item) =>
        new(item.Number, item.State, item.Source, item.ReceivedAt, item.Begin, item.Closest, item.SamePerson);
}
