using Messaging.Bot.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Messaging.Bot.Channels.WebChat.PageSessions;

/// <summary>Opens, renews and ends the conversation of our own page (打开、续期、结束会话).</summary>
internal static class PageSessionEndpoints
{
    public static void MapPageSessions(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup(PageSession.Address).AllowAnonymous().ExcludeFromDescription();
        session.AddEndpointFilter<IEndpointConventionBuilder, DirectLineFilter>();
        session.MapPost("/", Open);
        session.MapPost("/end", End);
    }

    /// <summary>The same conversation with a fresh token, or a new one.</summary>
    private static async Task<IResult> Open(
        HttpContext http,
        PageSession pages,
        ConversationOpening opening,
        DirectLineOptions options,
        AnonymousTokenLimit limit,
        CancellationToken cancel)
    {
        var asked = await AskedAsync(http.Request, cancel);
        var known = await pages.FindAsync(asked.Ticket, http.Request, cancel);
        if (known is null)
        {
            TokenEndpoints.Admit(http.Request, options, limit);
        }

        var grant = known ?? TokenEndpoints.Stranger();
        var own = asked.Own ?? (known is not null && PageSession.IsOwn(http.Request));
        pages.Keep(grant, own, http);
        http.Response.Headers.CacheControl = "no-store";
        var opened = opening.TokenFor(grant);
        return TypedResults.Json(
            new OpenedPage(opened.ConversationId, opened.Token, opened.ExpiresIn, pages.TicketFor(grant), own, IsNew: known is null), ActivityJson.Writing);
    }

    private static async Task<IResult> End(HttpContext http, PageSession pages, CancellationToken cancel)
    {
        var asked = await AskedAsync(http.Request, cancel);
        if (await pages.FindAsync(asked.Ticket, http.Request, cancel) is { } grant)
        {
            await pages.EndAsync(grant);
            pages.Keep(grant, own: false, http);
        }

        return TypedResults.NoContent();
    }

    private static async Task<AskedPage> AskedAsync(HttpRequest request, CancellationToken cancel)
    {
        // A page of another site can post here only in a form that needs no preflight, and none of those is JSON.
        if (request.ContentLength > 0 && !request.HasJsonContentType())
        {
            throw DirectLineRefused.Malformed("JSON is expected.");
        }

        return await DirectLineBody.ReadOptionalAsync<AskedPage>(request, cancel) ?? new AskedPage(null, null);
    }

    /// <param name="Ticket">What this tab was given last; null in a new one.</param>
    /// <param name="Own">这是我自己的设备; null leaves it as it is.</param>
    private sealed record AskedPage(string? Ticket, bool? Own);

    /// <param name="ExpiresIn">Seconds the token lives.</param>
    /// <param name="IsNew">A conversation nobody knew before.</param>
    private sealed record OpenedPage(string ConversationId, string Token, int ExpiresIn, string Ticket, bool Own, bool IsNew);
}
