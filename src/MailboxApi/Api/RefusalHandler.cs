using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Messaging.MailboxApi.Api;

/// <summary>Turns the office's refusals into problem details (RFC 9457) with their stable codes, in one place.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, code) = exception switch
        {
            RefusedException refused => (StatusCodes.Status409Conflict, refused.Code),
            StaleVersionException => (StatusCodes.Status412PreconditionFailed, "version.stale"),
            NotAllowedException => (StatusCodes.Status403Forbidden, "role.missing"),
            FileNotTakenException { IsTooLarge: true } large => (StatusCodes.Status413PayloadTooLarge, large.Code),
            FileNotTakenException other => (StatusCodes.Status415UnsupportedMediaType, other.Code),
            InvalidInputException invalid => (StatusCodes.Status400BadRequest, invalid.Code),
            PreconditionRequiredException => (StatusCodes.Status428PreconditionRequired, "version.required"),
            BadHttpRequestException bad => (bad.StatusCode, "request.malformed"),
            _ => (0, ""),
        };
        if (status == 0)
        {
            return false;
        }

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = status,
                Detail = exception is BadHttpRequestException { InnerException: { } inner } ? inner.Message : exception.Message,
                Extensions = { ["code"] = code },
            },
        });
    }
}
