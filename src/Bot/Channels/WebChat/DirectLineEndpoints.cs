using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat.PageSessions;
using Messaging.Bot.Channels.WebChat.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Direct Line 3.0, as botframework-webchat and botframework-directlinejs speak it (网页对话接口).</summary>
public static class DirectLineEndpoints
{
    internal const string Base = "/v3/directline";

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var directLine = routes.MapGroup(Base)
            .RequireCors(WebChatServices.CorsPolicy)
            .AllowAnonymous()
            .ExcludeFromDescription();
        directLine.AddEndpointFilter<IEndpointConventionBuilder, DirectLineFilter>();

        directLine.MapPost("/tokens/generate", TokenEndpoints.Generate);
        directLine.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        directLine.MapPost("/conversations", ConversationEndpoints.Start);
        directLine.MapGet("/conversations/{id}", ConversationEndpoints.Resume);
        directLine.MapGet("/conversations/{id}/activities", ActivityEndpoints.Read);
        directLine.MapPost("/conversations/{id}/activities", ActivityEndpoints.Send);
        directLine.MapPost("/conversations/{id}/upload", UploadEndpoints.Take).DisableAntiforgery();
        directLine.MapGet("/attachments/{number}/{no:int}", UploadEndpoints.Fetch);
        directLine.MapGet("/conversations/{id}/stream", StreamEndpoint.Open);
        directLine.Map("/{**other}", Other);
        routes.MapPageSessions();
        return routes;
    }

    internal static IResult Json(OpenedConversation opened, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(opened, ActivityJson.Writing, statusCode: status);

    /// <summary>What we do not serve, sign-in sessions for one, and the bare OPTIONS of tools that are no browser.</summary>
    private static IResult Other(HttpRequest request) => HttpMethods.IsOptions(request.Method)
        ? TypedResults.NoContent()
        : new DirectLineError(StatusCodes.Status404NotFound, "NotFound", "There is nothing at this address.");
}
