using Messaging.Bot.Dialog;
using Messaging.MailboxApi.Api;
using Messaging.MailboxApi.CitizenPage;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using SupplementBody = Messaging.MailboxApi.CitizenPage.SupplementBody;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>What the pages inside WeChat ask for and send, under the session of the citizen who came in (微信网页接口).</summary>
internal static class OwnItemEndpoints
{
    /// <summary>As the history has it.</summary>
    private const string How = "WeChat page: opened";

    private const long LargestForm = Letter.LargestFiles + (1024 * 1024);
    private const int LongestComment = 1_000;

    public static void MapOwnItems(this IEndpointRouteBuilder pages)
    {
        var services = pages.ServiceProvider;
        var own = pages.MapGroup("/own")
            .AddEndpointFilter(services.GetRequiredService<CitizenLimit>())
            .AddEndpointFilter(new PageRefusals(services.GetRequiredService<FollowerSession>()));
        own.MapGet("/items", ListAsync);
        own.MapPost("/items", WriteAsync).TakesForm<LetterBody>(LargestForm);
        own.MapGet("/items/{number}", OpenAsync);
        own.MapPost("/items/{number}/rating", (string number, RatingBody body, RateOwnItem rate, OwnItemAnswer answer, HttpContext http, CancellationToken cancel) =>
            answer.AfterAsync(http, number, proof => rate.ExecuteAsync(number, proof, body.Score ?? 0, body.Comment.Checked("comment", LongestComment), cancel)));
        own.MapPost("/items/{number}/urge", (string number, UrgeOwnItem urge, OwnItemAnswer answer, HttpContext http, CancellationToken cancel) =>
            answer.AfterAsync(http, number, proof => urge.ExecuteAsync(number, proof, cancel)));
        own.MapPost("/items/{number}/withdraw", (string number, WithdrawOwnItem withdraw, OwnItemAnswer answer, HttpContext http, CancellationToken cancel) =>
            answer.AfterAsync(http, number, proof => withdraw.ExecuteAsync(number, proof, null, cancel)));
        own.MapPost("/items/{number}/supplement", SupplementAsync).TakesForm<SupplementBody>(LargestForm);
    }

    private static async Task<IResult> ListAsync(HttpContext http, FollowerSession session, ListOwnItems list, Phrases phrases, CancellationToken cancel) =>
        Results.Json(new { Items = (await list.ExecuteAsync(session.Find(http)!, cancel)).Select(item => OwnItemLine.Of(item, phrases)) });

    private static async Task<IResult> WriteAsync(
        CitizenForm<LetterBody> form, HttpContext http, FollowerSession session, FileLetter file, Organisation organisation, Phrases phrases, CancellationToken cancel)
    {
        var filed = await file.ExecuteAsync(form.Body.ToLetter(form.Files), session.Find(http), cancel);
        var item = filed.Item;
        return Results.Json(
            new
            {
                item.Number,
                filed.Code,
                KindText = item.Kind.Zh(),
                Division = item.Division is { } code ? organisation.Find(code)?.Name : null,
                DueText = phrases.DueDay(item),
                Hint = phrases.Elsewhere(item),
                filed.Differs,
            },
            statusCode: filed.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> OpenAsync(
        string number, HttpContext http, FollowerSession session, LookUpOwnItem lookUp, ShowOwnItem show, CancellationToken cancel) =>
        TrackingNumber.Parse(number) is { } parsed && await lookUp.OpenAsync(parsed, session.Find(http)!, How, cancel) is { } item
            ? Results.Json(show.Of(item))
            : OwnItemAnswer.NotFound;

    private static Task<IResult> SupplementAsync(
        string number, CitizenForm<SupplementBody> form, SupplementOwnItem supplement, OwnItemAnswer answer, HttpContext http, CancellationToken cancel) =>
        answer.AfterAsync(http, number, proof => supplement.ExecuteAsync(number, proof, form.Body.Text.Checked("text"), form.Files, cancel));
}
