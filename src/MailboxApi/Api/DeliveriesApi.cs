using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deliveries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Answers on their way, and the confirmation that one has arrived.</summary>
internal static class DeliveriesApi
{
    public static void MapDeliveries(this IEndpointRouteBuilder routes)
    {
        var deliveries = routes.MapGroup("/api/v1/deliveries").WithTags("Deliveries").RequireAuthorization();
        deliveries.MapGet("/", List);
        deliveries.MapPost("/{id:long}/confirm", Confirm);
    }

    private static async Task<Ok<DeliveryListView>> List(
        string? state, string? cursor, string? limit, FindDeliveries find, ClaimsPrincipal user, CancellationToken cancel)
    {
        var most = limit.ReadLimit(whenEmpty: 50, FindItems.MostAtOnce);
        var found = await find.ListAsync(
            state.ReadEnum<DeliveryState>("state"), user.Actor(), cursor.ReadCursor(), most, cancel);
        return TypedResults.Ok(new DeliveryListView(
            [.. found.Select(DeliveryView.Of)],
            found.Count == most ? Words.Cursor(found[^1].Id) : null));
    }

    private static async Task<Results<Ok<DeliveryView>, NotFound>> Confirm(
        long id, ConfirmBody body, ConfirmDelivery confirm, ClaimsPrincipal user, CancellationToken cancel)
    {
        var at = body.At ?? throw new InvalidInputException("confirm.at", "at: when the citizen got the answer is expected.");
        return await confirm.ExecuteAsync(id, body.How.Checked("how", 200) ?? "", at, body.Evidence.Checked("evidence", 200), user.Actor(), cancel) is { } delivery
            ? TypedResults.Ok(DeliveryView.Of(delivery))
            : TypedResults.NotFound();
    }
}

/// <param name="How">In which way the citizen got it.</param>
/// <param name="At">When.</param>
/// <param name="Evidence">Register or tracking number.</param>
public sealed record ConfirmBody(string? How, DateTimeOffset? At, string? Evidence = null);

public sealed record DeliveryListView(IReadOnlyList<DeliveryView> Items, string? Next);

/// <param name="Tries">What was tried on which rung of the channel's ladder, in order.</param>
/// <param name="Rung">The way it takes: <c>wechat</c>, <c>webchat</c>, <c>upstream</c>, <c>post</c>, <c>visit</c>, <c>email</c>.</param>
public sealed record DeliveryView(
    long Id,
    string Number,
    string? ExternalId,
    DeliveryPurpose Purpose,
    DeliveryState State,
    string Rung,
    string? Reason,
    DateTimeOffset At,
    DateTimeOffset CreatedAt,
    int Attempts,
    string? How,
    string? Evidence,
    string Text,
    IReadOnlyList<RungTryView> Tries)
{
    public static DeliveryView Of(Delivery delivery) => new(
        delivery.Id,
        delivery.Item!.Number,
        delivery.Item.ExternalId,
        delivery.Purpose,
        delivery.State,
        delivery.Way,
        delivery.Reason,
        delivery.StateAt,
        delivery.CreatedAt,
        delivery.Attempts,
        delivery.How,
        delivery.Evidence,
        delivery.Text,
        [.. delivery.Tries.OrderBy(one => one.Id).Select(RungTryView.Of)]);
}

/// <param name="Rung">Of the channel's ladder.</param>
/// <param name="Code">The channel's own code, WeChat's errcode for example.</param>
/// <param name="Part">Of a text that needs several messages, which of them.</param>
public sealed record RungTryView(Rung Rung, RungResult Result, DateTimeOffset At, int? Code, string? Reason, int? Part)
{
    public static RungTryView Of(RungTry tried) => new(tried.Rung, tried.Result, tried.At, tried.Code, tried.Reason, tried.Part);
}
