using Microsoft.AspNetCore.Routing.Template;

namespace Messaging.MailboxApi.Api;

/// <summary>
/// What under <c>/api</c> is no call of ours: 404, 405 with the methods there are, or 415. The workbench has a page for every other unknown address
/// and would answer here too.
/// </summary>
internal static class UnknownPath
{
    public static void MapUnknownApiPaths(this IEndpointRouteBuilder routes)
    {
        var sources = routes.DataSources;
        routes.Map("/api/{**rest}", (HttpContext http) =>
        {
            var methods = sources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => Matches(endpoint, http.Request.Path))
                .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Distinct()
                .ToArray();
            if (methods.Length == 0)
            {
                return TypedResults.StatusCode(StatusCodes.Status404NotFound);
            }

            if (methods.Contains(http.Request.Method, StringComparer.OrdinalIgnoreCase))
            {
                // The call is there; only what was sent with it is of no form it takes.
                return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            http.Response.Headers.Allow = methods;
            return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }).ExcludeFromDescription();
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true
        && new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText.TrimStart('/')), [])
            .TryMatch(path, []);
}
