using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Problem details (RFC 9457) for answers that are no refusal of the office.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(statusCode: status, detail: detail, extensions: [new("code", code)]);

    /// <summary>Gives a code to what the framework refuses by itself, so that a caller never has to look at words.</summary>
    public static void Name(ProblemDetailsContext context)
    {
        var code = (context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode) switch
        {
            StatusCodes.Status401Unauthorized => "request.unauthenticated",
            StatusCodes.Status403Forbidden => "role.missing",
            StatusCodes.Status404NotFound => "request.unknown",
            StatusCodes.Status405MethodNotAllowed => "request.method",
            StatusCodes.Status413PayloadTooLarge => "request.malformed",
            StatusCodes.Status415UnsupportedMediaType => "request.media-type",
            StatusCodes.Status429TooManyRequests => "rate.limited",
            >= StatusCodes.Status500InternalServerError => "server.failed",
            _ => "request.malformed",
        };
        context.ProblemDetails.Extensions.TryAdd("code", code);
    }
}
