using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>How a due day was counted, the limits it rests on, and what 依申请公开 does to its clock.</summary>
internal static class ClocksApi
{
    public static void MapClocks(this IEndpointRouteBuilder items)
    {
        items.MapGet("/{number}/clock", Clock);
        items.MapPost("/{number}/confirm-receipt", (string number, ReceiptBody body, ConfirmReceipt act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(act.ExecuteAsync(
                number,
                body.Day.ReadDay("day") ?? throw Missing("day"),
                body.How.ReadEnum<ReceiptWay>("how") ?? throw Missing("how"),
                http.User.Actor(),
                http.Request.IfMatch(),
                cancel), http));
        items.MapPost("/{number}/pause", (string number, PauseBody body, PauseClock act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(act.PauseAsync(
                number,
                body.Reason.ReadEnum<PauseReason>("reason") ?? throw Missing("reason"),
                body.Note.Checked("note"),
                http.User.Actor(),
                http.Request.IfMatch(),
                cancel), http));
        items.MapPost("/{number}/resume", (string number, OptionalReason body, PauseClock act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(act.ResumeAsync(number, body.Reason.Checked("reason"), http.User.Actor(), http.Request.IfMatch(), cancel), http));
        items.MapPost("/{number}/abandon", (string number, ReasonBody body, CloseAbandoned act, HttpContext http, CancellationToken cancel) =>
            ItemActsApi.Done(act.ExecuteAsync(number, body.Reason.Checked("reason") ?? "", http.User.Actor(), http.Request.IfMatch(), cancel), http));
    }

    public static void MapRules(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/v1/rules", async (ChangeRules rules, CancellationToken cancel) => TypedResults.Ok<IReadOnlyList<RuleView>>(
            [.. (await rules.ListAsync(cancel)).Where(rule => rule.EverInForce).Select(RuleView.Of)]))
        .WithTags("Office")
        .RequireAuthorization();

    private static async Task<Results<Ok<ClockView>, NotFound>> Clock(
        string number, FindItems find, ExplainClock explain, ClaimsPrincipal user, CancellationToken cancel) =>
        await find.OneAsync(number, user.Actor().MayRead(), cancel) is { } item
            ? TypedResults.Ok(ClockView.Of(item, explain.Of(item)))
            : TypedResults.NotFound();

    private static InvalidInputException Missing(string field) => new($"{field}.missing", $"{field} is expected.");
}

/// <param name="Day">The receipt day agreed on.</param>
/// <param name="How"><c>inPerson</c>, <c>signedPost</c>, <c>ordinaryPost</c>, <c>online</c> or <c>fax</c>.</param>
public sealed record ReceiptBody(string? Day, string? How);

/// <param name="Reason"><c>thirdParty</c> or <c>consultation</c>.</param>
public sealed record PauseBody(string? Reason, string? Note = null);

/// <param name="No">The how-manieth working day; absent where the day does not count.</param>
public sealed record ClockDayView(DateOnly Date, bool Counts, int? No, string Why);

/// <param name="CountedOn">What the count gives; <c>promisedOn</c> is what the citizen was told, <c>dueOn</c> what judges the item.</param>
/// <param name="TellBy">Last day to tell the writer, were the item declined or referred.</param>
public sealed record ClockView(
    string Number,
    DateOnly From,
    int? LimitDays,
    int ExtendedDays,
    bool Statutory,
    string? Basis,
    bool Paused,
    DateOnly? CountedOn,
    DateOnly? PromisedOn,
    DateOnly? DueOn,
    DateOnly TellBy,
    string TellBasis,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<ClockDayView> Days)
{
    internal static ClockView Of(MailboxItem item, ClockExplanation clock) => new(
        item.Number,
        clock.From,
        clock.LimitDays,
        clock.ExtendedDays,
        clock.Statutory,
        clock.Basis,
        clock.Paused,
        clock.CountedOn,
        clock.PromisedOn,
        clock.DueOn,
        clock.TellBy,
        clock.TellBasis,
        clock.Sentences,
        [.. clock.Days.Select(day => new ClockDayView(day.Date, day.Counts, day.No, day.Why))]);
}

/// <param name="Kind">Absent for the limit of telling a writer that a matter is declined or referred, whose days are calendar days.</param>
public sealed record RuleView(
    long Id, ItemKind? Kind, string? Source, DateOnly InForceFrom, DateOnly? InForceTo, int Days, int Extension, bool Statutory, string Basis)
{
    internal static RuleView Of(KeptRule rule) => new(
        rule.Id, rule.Kind, rule.Source, rule.InForceFrom, rule.InForceTo, rule.Days, rule.Extension, rule.Statutory, rule.Basis);
}
