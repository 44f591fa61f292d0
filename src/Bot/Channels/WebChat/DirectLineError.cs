using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>The error body of the protocol (错误应答): <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message) : IResult
{
    public static DirectLineError Of(DirectLineRefused refused) => new(refused.Status, refused.Code, refused.Message);

    /// <summary>Something of ours failed; what, stands in the log and not in the answer.</summary>
    public static DirectLineError Service() =>
        new(StatusCodes.Status500InternalServerError, "ServiceError", "The service could not take the request; nothing was stored.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            new { error = new { code = Code, message = Message } }, httpContext.RequestAborted);
    }
}
