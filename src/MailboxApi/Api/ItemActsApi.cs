using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Publishing;
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
                number, Needed(body.Division, "division"), body.Reason.Checked("reason"), body.Assisting, http.User.Actor(), http.Request.IfMatch(), cancel), http));
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
        items.MapPost("/{number}/answer", (string number, AnswerBody body, AnswerItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(
                number, body.Text.Checked("text") ?? "", body.DisclosureAnswer.ReadEnum<DisclosureAnswer>("disclosureAnswer"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/approve", (string number, ReviewAnswer act, HttpContext http, CancellationToken cancel) =>
            Done(act.ApproveAsync(number, http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
        items.MapPost("/{number}/send-back", (string number, ReasonBody body, ReviewAnswer act, HttpContext http, CancellationToken cancel) =>
            Done(act.SendBackAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
    }

    /// <summary>What is rarer: between the office, the citizen and other items.</summary>
    public static void MapRarerActs(this IEndpointRouteBuilder items)
    {
        items.MapPost("/{number}/supplement", (string number, SupplementBody body, SupplementItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.AskAsync(number, body.Text.Checked("text") ?? "", body.Until.ReadDay("until"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/supplemented", (string number, TextBody body, SupplementItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ReceiveAsync(number, body.Text.Checked("text") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/extend", (string number, ExtendBody body, ExtendItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.AskAsync(
                number, body.WorkingDays ?? 0, body.Reason.Checked("reason", 1000) ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/grant-extension", (string number, ExtendItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.GrantAsync(number, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/refuse-extension", (string number, ReasonBody body, ExtendItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.RefuseAsync(number, body.Reason.Checked("reason", 1000) ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/merge", (string number, MergeBody body, MergeItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.MergeAsync(number, Needed(body.Into, "into"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/unmerge", (string number, MergeItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.UnmergeAsync(number, http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/withdraw", (string number, OptionalReason body, WithdrawItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/invalidate", (string number, OptionalReason body, InvalidateItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/urge", (string number, OptionalReason body, UrgeItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/reopen", (string number, ReasonBody body, ReopenItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/publish", (string number, OptionalPublicText body, PublishItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(number, body.Checked(), http.User.Actor(), http.Request.RequireIfMatch(), cancel), http));
        items.MapPost("/{number}/unpublish", (string number, ReasonBody body, PublishItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.WithdrawAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/call-back", (string number, CallBackBody body, CallBackItem act, HttpContext http, CancellationToken cancel) =>
            Done(act.ExecuteAsync(
                number,
                body.Reached ?? throw new InvalidInputException("reached.missing", "reached: true or false is expected."),
                body.Satisfied,
                body.Note.Checked("note"),
                http.User.Actor(),
                http.Request.IfMatch(),
                cancel), http));
    }

    internal static async Task<Results<Ok<ItemView>, NotFound>> Done(Task<MailboxItem?> act, HttpContext http)
    {
        if (await act is not { } item)
        {
            return TypedResults.NotFound();
        }

        http.Response.SetETag(item.Version);
        return TypedResults.Ok(ItemView.Of(item, http.User.Actor(), withHistory: false, http.RequestServices.GetRequiredService<OwnPerson>()));
    }

    private static string Needed(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw new InvalidInputException($"{field}.missing", $"{field} is expected.") : value;
}

public sealed record ReasonBody(string? Reason);

public sealed record TextBody(string? Text);

/// <param name="DisclosureAnswer">Which of the seven kinds of answer it is; for 依申请公开, and for nothing else.</param>
public sealed record AnswerBody(string? Text, string? DisclosureAnswer = null);

/// <param name="Until">By when an applicant for disclosure is to bring it; fifteen working days when absent.</param>
public sealed record SupplementBody(string? Text, string? Until = null);

/// <param name="Division">Code of a desk or division.</param>
/// <param name="Assisting">Codes of divisions that help (协办); absent leaves them as they are.</param>
public sealed record AssignBody(string? Division, string? Reason = null, IReadOnlyList<string>? Assisting = null);

/// <param name="WorkingDays">How many on top.</param>
public sealed record ExtendBody(int? WorkingDays, string? Reason);

/// <param name="Into">Number of the item whose answer this one gets too.</param>
public sealed record MergeBody(string? Into);

/// <param name="Reached">Whether somebody answered.</param>
/// <param name="Satisfied">What the citizen says now.</param>
public sealed record CallBackBody(bool? Reached, bool? Satisfied = null, string? Note = null);

/// <param name="Duty">Which duty, of which division, it falls under instead.</param>
public sealed record ReturnBody(string? Reason, string? Duty);

public sealed record ReferBody(string? Authority, string? Reason = null);
