using System.Globalization;
using Messaging.Bot.Dialog;
using Messaging.MailboxApi.Api;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>
/// What a citizen does without a conversation: writes a letter, looks it up with number and code, and with the token the look-up gives rates,
/// urges, supplements, withdraws. The code stands in bodies only, never in an address.
/// </summary>
internal static class CitizenApi
{
    private const long LargestForm = Letter.LargestFiles + (1024 * 1024);
    private const int LongestComment = 1_000;

    public static void MapCitizens(this IEndpointRouteBuilder routes)
    {
        var citizen = routes.MapGroup("/api/v1/citizen").WithTags("Citizen").AllowAnonymous()
            .AddEndpointFilter(routes.ServiceProvider.GetRequiredService<CitizenLimit>());
        citizen.MapPost("/items", Write).TakesForm<LetterBody>(LargestForm);
        citizen.MapPost("/lookup", LookUp);
        citizen.MapPost("/rating", Rate);
        citizen.MapPost("/urge", Urge);
        citizen.MapPost("/supplement", Supplement).TakesForm<SupplementBody>(LargestForm);
        citizen.MapPost("/withdraw", Withdraw);
    }

    private static async Task<Results<Created<LetterReceiptView>, Ok<LetterReceiptView>>> Write(
        CitizenForm<LetterBody> form, FileLetter file, Phrases phrases, Organisation organisation, CancellationToken cancel)
    {
        var filed = await file.ExecuteAsync(form.Body.ToLetter(form.Files), proof: null, cancel);
        var item = filed.Item;
        var desk = item.Division is { } code ? organisation.Find(code) : null;
        var receipt = new LetterReceiptView(
            item.Number, filed.Code, item.State, item.Kind, item.Kind.Zh(), item.KindSure, desk?.Name, desk?.En,
            item.PromisedOn ?? item.DueOn, phrases.DueDay(item), item.Confidential, phrases.Elsewhere(item), filed.Differs);
        return filed.IsNew ? TypedResults.Created((string?)null, receipt) : TypedResults.Ok(receipt);
    }

    /// <summary>A number that does not exist and a wrong code are one answer.</summary>
    private static async Task<Results<Ok<OwnItemView>, ProblemHttpResult>> LookUp(
        LookUpBody body, LookUpOwnItem lookUp, ShowOwnItem show, TimeProvider time, HttpResponse response, CancellationToken cancel)
    {
        var wrong = Problems.Of(StatusCodes.Status404NotFound, "lookup.wrong", "Number or code is not right.");
        if (TrackingNumber.Parse(body.Number.Checked("number", 100)) is not { } number || string.IsNullOrWhiteSpace(body.Code.Checked("code", 100)))
        {
            return wrong;
        }

        // What could not be a code at all is a wrong one, and counted as such.
        var found = await lookUp.ByCodeAsync(number, LookupCode.Parse(body.Code) ?? body.Code!, cancel);
        if (found.ClosedUntil is { } until)
        {
            response.Headers.RetryAfter = Math.Ceiling((until - time.Now()).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status429TooManyRequests, "lookup.closed", "Too many wrong codes: the number is closed for an hour.");
        }

        return found.Item is { } item && await lookUp.FindAsync(item.Number, new CitizenProof.Code(item.Number), cancel) is { } own
            ? TypedResults.Ok(show.Of(own))
            : wrong;
    }

    private static Task<Results<Ok<OwnItemView>, ProblemHttpResult>> Rate(
        RatingBody body, RateOwnItem rate, OwnItemCall call, HttpContext http, CancellationToken cancel) =>
        call.RunAsync(http, (number, proof) => rate.ExecuteAsync(number, proof, body.Score ?? 0, body.Comment.Checked("comment", LongestComment), cancel));

    private static Task<Results<Ok<OwnItemView>, ProblemHttpResult>> Urge(
        UrgeOwnItem urge, OwnItemCall call, HttpContext http, CancellationToken cancel) =>
        call.RunAsync(http, (number, proof) => urge.ExecuteAsync(number, proof, cancel));

    private static Task<Results<Ok<OwnItemView>, ProblemHttpResult>> Supplement(
        CitizenForm<SupplementBody> form, SupplementOwnItem supplement, OwnItemCall call, HttpContext http, CancellationToken cancel) =>
        call.RunAsync(http, (number, proof) => supplement.ExecuteAsync(number, proof, form.Body.Text.Checked("text"), form.Files, cancel));

    private static Task<Results<Ok<OwnItemView>, ProblemHttpResult>> Withdraw(
        OptionalReason body, WithdrawOwnItem withdraw, OwnItemCall call, HttpContext http, CancellationToken cancel) =>
        call.RunAsync(http, (number, proof) => withdraw.ExecuteAsync(number, proof, body.Reason.Checked("reason", LongestComment), cancel));
}

public sealed record LookUpBody(string? Number, string? Code);

/// <param name="Score">1 非常不满意 to 5 非常满意.</param>
public sealed record RatingBody(int? Score, string? Comment = null);

public sealed record SupplementBody(string? Text = null);
