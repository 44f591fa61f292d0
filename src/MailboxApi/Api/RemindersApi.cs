using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Who was reminded of what, and when.</summary>
internal static class RemindersApi
{
    public static void MapReminders(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1/reminders").WithTags("Reminders").RequireAuthorization().MapGet("/", List);

    private static async Task<Ok<ReminderListView>> List(
        string? number, string? from, string? to, string? cursor, string? limit, FindReminders find, ClaimsPrincipal user, CancellationToken cancel)
    {
        var most = limit.ReadLimit(whenEmpty: 50, FindItems.MostAtOnce);
        var query = new ReminderQuery(
            string.IsNullOrEmpty(number) ? null : number, from.ReadDay("from"), to.ReadDay("to"), After: cursor.ReadCursor(), Limit: most);
        var found = await find.ListAsync(query, user.Actor(), cancel);
        return TypedResults.Ok(new ReminderListView(
            [.. found.Select(ReminderView.Of)], found.Count == most ? Words.Cursor(found[^1].Id) : null));
    }
}

public sealed record ReminderListView(IReadOnlyList<ReminderView> Items, string? Next);

/// <param name="Day">The due day it belongs to; of an urging, the day somebody urged.</param>
/// <param name="Skipped">Missed while no server ran; a later step was told in its place.</param>
public sealed record ReminderView(
    string Number, ReminderStep Step, DateOnly Day, DateTimeOffset DecidedAt, bool Skipped, IReadOnlyList<NoticeView> Notices)
{
    internal static ReminderView Of(Reminder reminder) => new(
        reminder.Item!.Number, reminder.Step, reminder.Day, reminder.DecidedAt, reminder.Skipped, [.. reminder.Notices.Select(NoticeView.Of)]);
}

/// <param name="To">The member; null: the office's group.</param>
public sealed record NoticeView(string? To, NoticeWay Way, NoticeState State, DateTimeOffset StateAt, string? Reason)
{
    internal static NoticeView Of(ReminderNotice notice) => new(
        notice.MemberId is { } id ? Member.IdFor(id) : null, notice.Way, notice.State, notice.StateAt, notice.Reason);
}
