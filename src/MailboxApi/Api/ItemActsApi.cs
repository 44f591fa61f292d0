using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>What is done to an item: one route an act, each checked in the act itself.</summary>
internal static class ItemActsApi
{
    public static void MapActs(this IEndpointRouteBuilder items)
    {
        items.MapPost("/{number}/accept", (string number, AcceptItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/decline", (string number, ReasonBody body, DeclineItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/assign", (string number, AssignBody body, AssignItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(
                number, Needed(body.Division, "division"), body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/take", (string number, TakeItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/return", (string number, ReturnBody body, ReturnItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(
                number, body.Reason.Checked("reason") ?? "", body.Duty.Checked("duty") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/refer", (string number, ReferBody body, ReferItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(
                number, body.Authority.Checked("authority", 200) ?? "", body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/note", (string number, TextBody body, NoteItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Text.Checked("text") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/answer", (string number, TextBody body, AnswerItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Text.Checked("text") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/approve", (string number, ReviewAnswer act, HttpContext http, CancellationToken cancel) =>
            Done(act.ApproveAsync(number, http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
        items.MapPost("/{number}/send-back", (string number, ReasonBody body, ReviewAnswer act, HttpContext http, CancellationToken cancel) =>
            Done(act.SendBackAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
    }

    private static async Task<Results<Ok<ItemView>, NotFound>> Done(Task<MailboxItem?> act, HttpContext http)
    {
        if (await act is not { } item)
        {
            return TypedResults.NotFound();
        }

        http.Response.SetETag(item.Version);
        return TypedResults.Ok(ItemView.Of(item, http.User.Actor(), withHistory: false));
    }

    private static string Needed(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw new InvalidInputException($"{field}.missing", $"{field} is expected.") : value;
}

public sealed record ReasonBody(string? Reason);

public sealed record TextBody(string? Text);

/// <param name="Division">Code of a desk or division.</param>
public sealed record AssignBody(string? Division, string? Reason);

/// <param name="Duty">Which duty, of which division, it falls under instead.</param>
public sealed record ReturnBody(string? Reason, string? Duty);

public sealed record ReferBody(string? Authority, string? Reason);
