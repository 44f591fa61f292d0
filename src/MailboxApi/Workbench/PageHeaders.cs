using Messaging.MailboxApi.Access.Oidc;

namespace Messaging.MailboxApi.Workbench;

/// <summary>
/// What a browser may do with a page of the workbench. MudBlazor writes style attributes, hence unsafe-inline for styles; scripts come from
/// our own files only. The citizen's page has a policy of its own.
/// </summary>
internal static class PageHeaders
{
    private static readonly string[] Pages =
        ["/console", "/dashboard", "/settings", "/sign-in", "/sign-out", "/first-run", "/no-access", "/password", "/two-factor"];

    public static bool IsWorkbench(PathString path) => Array.Exists(Pages, page => path.StartsWithSegments(page));

    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsWorkbench(context.Request.Path))
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(context.Request, context.RequestServices.GetRequiredService<OidcSettings>());
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";

            // On a shared computer the way back must not show the last person's items.
            headers.CacheControl = "no-store";
        }

        return next(context);
    });

    private static string Policy(HttpRequest request, OidcSettings oidc)
    {
        // Browsers older than 2022 do not count a socket to the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        return string.Join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            $"connect-src 'self' {socket}",
            "object-src 'none'",
            "base-uri 'self'",

            // Signing out is a form whose answer leads on to the identity service.
            oidc.Authority is { } provider ? $"form-action 'self' {provider.GetLeftPart(UriPartial.Authority)}" : "form-action 'self'",
            "frame-ancestors 'none'");
    }
}
