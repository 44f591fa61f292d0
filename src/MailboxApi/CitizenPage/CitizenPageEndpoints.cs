using System.Security.Cryptography;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>The citizen's page at <c>/</c>: web chat with the director's mailbox (厅长信箱).</summary>
internal static class CitizenPageEndpoints
{
    /// <summary>
    /// Web chat's scroll container writes an empty style element without our nonce (it is not handed on in 4.18.1) and
    /// fills it by script, which the policy does not mind. This is the hash of nothing: it admits only empty elements.
    /// </summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <param name="demoNote">What the page says beside 演示; null outside a demo.</param>
    public static IEndpointRouteBuilder MapCitizenPage(this IEndpointRouteBuilder routes, string? demoNote = null)
    {
        var organisation = routes.ServiceProvider.GetRequiredService<Organisation>();
        var markup = PageTexts.Read("CitizenPage.index.html");
        var chinese = PageTexts.Chinese.Fill(markup, organisation.Zh);
        var english = PageTexts.English.Fill(markup, organisation.En);
        var places = PagePlaces.Of(organisation);

        routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
                Page(context, PageTexts.Of(context.Request) == PageTexts.English ? english : chinese))
            .ExcludeFromDescription();
        routes.MapGet("/page-info", (DeadlineRules rules, TimeProvider time) =>
                new PageInformation(organisation.Zh, demoNote is not null, demoNote, AnswerLimit.InForce(rules, ChinaTime.DateOf(time.Now()))))
            .ExcludeFromDescription();
        routes.MapGet("/page-places", () => places).ExcludeFromDescription();

        return routes;
    }

    private static IResult Page(HttpContext context, string html)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = context.Response.Headers;

        headers.ContentSecurityPolicy = Policy(context.Request, nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Referrer-Policy"] = "same-origin";
        // A nonce is good for one answer only; and on a shared computer the way back must not show the last citizen's page.
        headers.CacheControl = "no-store";

        return TypedResults.Content(html.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static string Policy(HttpRequest request, string nonce)
    {
        // Browsers older than 2022 do not count a socket to the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";

        return string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            $"connect-src 'self' {socket} blob:",
            "worker-src blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");
    }
}
