namespace Messaging.MailboxApi.Api;

/// <summary>What every answer of the REST interface carries, and what a browser may not do with a person's cookie.</summary>
internal static class RestHeaders
{
    public static IApplicationBuilder UseRestHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        // Answers hold citizens' matters: no cache keeps them.
        headers.CacheControl = "no-store";
        if (ComesFromAnotherSite(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>
    /// A write that carries no key can only be a person's cookie. SameSite lets sister hosts of the same domain through, and other departments'
    /// sites are such: the browser must say that the page is ours.
    /// </summary>
    private static bool ComesFromAnotherSite(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || request.Headers.ContainsKey(Access.ApiKeyAuthentication.Header))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
                    && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
    }
}
