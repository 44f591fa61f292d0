using Messaging.MailboxApi.Api;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>A call about the one item whose token the caller shows (凭证调用).</summary>
internal sealed class OwnItemCall(CitizenPass passes, LookUpOwnItem lookUp, ShowOwnItem show)
{
    private const string Scheme = "Bearer ";

    /// <returns>The item after the act; 401 when the token is missing, forged or over.</returns>
    public async Task<Results<Ok<OwnItemView>, ProblemHttpResult>> RunAsync(HttpContext http, Func<string, CitizenProof, Task<MailboxItem?>> act)
    {
        var sent = http.Request.Headers.Authorization.ToString();
        var proof = sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? passes.Open(sent[Scheme.Length..].Trim()) : null;
        if (proof is null)
        {
            http.Response.Headers.WWWAuthenticate = Scheme.Trim();
            return Problems.Of(StatusCodes.Status401Unauthorized, "lookup.over", "Look the item up again: the token of the look-up is missing or over.");
        }

        await act(proof.Number, proof);
        return await lookUp.FindAsync(proof.Number, proof, http.RequestAborted) is { } item
            ? TypedResults.Ok(show.Of(item))
            : Problems.Of(StatusCodes.Status404NotFound, "lookup.wrong", "There is no such item.");
    }
}
