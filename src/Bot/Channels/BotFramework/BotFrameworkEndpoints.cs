using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary><c>/api/messages</c>: where the Bot Connector posts (连接器入口). There only when an app id is configured.</summary>
public static partial class BotFrameworkEndpoints
{
    private const string Scheme = "Bearer ";
    private const int LongestChannel = 64;

    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<BotFrameworkOptions>().IsOpen)
        {
            routes.MapPost("/api/messages", Take).AllowAnonymous().ExcludeFromDescription();
        }

        return routes;
    }

    private static async Task<IResult> Take(
        HttpRequest request, ConnectorCheck check, BotFrameworkTurn turn, ILogger<ConnectorCheck> logger, CancellationToken cancel)
    {
        try
        {
            var token = request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                ? header[Scheme.Length..].Trim()
                : throw DirectLineRefused.NoToken();
            var activity = Checked(await DirectLineBody.ReadActivityAsync(request, cancel));
            await check.CheckAsync(token, activity, cancel);
            if (activity.Type == "invoke")
            {
                return TypedResults.Json(new { status = StatusCodes.Status501NotImplemented }, ActivityJson.Writing);
            }

            return await turn.TakeAsync(activity) ? TypedResults.Ok() : TypedResults.StatusCode(StatusCodes.Status502BadGateway);
        }
        catch (DirectLineRefused refused)
        {
            return DirectLineError.Of(refused);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or JsonException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            // The keys could not be fetched, so nobody can be believed; the channel tries again.
            LogNoKeys(logger, unreachable);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>What every activity of a channel has; the rest is the bot's business.</summary>
    private static Activity Checked(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) && activity.Type == ActivityTypes.Message ? throw DirectLineRefused.Missing("id")
        : string.IsNullOrEmpty(activity.ChannelId) || activity.ChannelId.Length > LongestChannel ? throw DirectLineRefused.Missing("channelId")
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? throw DirectLineRefused.Missing("conversation")
        : string.IsNullOrEmpty(activity.From?.Id) ? throw DirectLineRefused.Missing("from")
        : !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || service.Scheme is not ("https" or "http") ? throw DirectLineRefused.Missing("serviceUrl")
        : activity;

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of the Bot Framework could not be fetched; its messages are turned away until they can")]
    private static partial void LogNoKeys(ILogger logger, Exception failure);
}
