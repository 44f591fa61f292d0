using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Gives every failure under the protocol's address the protocol's form; its clients understand no other.</summary>
internal sealed partial class DirectLineFilter(ILogger<DirectLineFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DirectLineRefused refused)
        {
            return DirectLineError.Of(refused);
        }
        catch (BadHttpRequestException bad)
        {
            return DirectLineError.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineRefused.TooBig("The body is too large.")
                : DirectLineRefused.Malformed("The request could not be read."));
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception failure) when (!context.HttpContext.Response.HasStarted)
        {
            LogFailed(failure, context.HttpContext.Request.Method);
            return DirectLineError.Service();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A web-chat request ({Method}) failed")]
    private partial void LogFailed(Exception failure, string method);
}
