using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Messaging.MailboxApi.Api;

/// <summary>
/// How large a body of the REST interface may be. The refusal is written before the body is read and the server then reads and drops the
/// rest, so that the caller sees the 413 and not a broken connection.
/// </summary>
internal static class BodyLimit
{
    /// <summary>Bytes; an endpoint that takes files says otherwise by its own metadata.</summary>
    private const long Largest = 1024 * 1024;

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Largest;
        if (context.Request.ContentLength > most)
        {
            throw new BadHttpRequestException($"The body may have {most} bytes.", StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        return next(context);
    });
}
