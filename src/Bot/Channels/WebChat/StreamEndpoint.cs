using Messaging.Bot.Channels.WebChat.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Opens the socket on which a page hears everything (打开消息流).</summary>
internal static class StreamEndpoint
{
    public static async Task<IResult> Open(
        HttpContext context,
        string id,
        string? watermark,
        string? t,
        DirectLineCaller caller,
        AllowedOrigins origins,
        DirectLineLog log,
        OpenSockets sockets,
        WebChatProof proof,
        UploadLinks links,
        DirectLineOptions options,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        ILogger<DirectLineStream> logger)
    {
        var cancel = context.RequestAborted;
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw DirectLineRefused.Malformed("Expected a WebSocket.");
        }

        if (!origins.MayConnect(context.Request.Headers[HeaderNames.Origin], context.Request))
        {
            throw DirectLineRefused.Forbidden("The page's origin is not allowed.");
        }

        await caller.GrantForStreamAsync(t, id);
        var conversation = await log.FindAsync(id, cancel) ?? throw DirectLineRefused.ConversationNotFound();
        var has = Watermark.Read(watermark, conversation.LastSeq);
        await proof.FetchedAsync(conversation.Key, has, cancel);

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = DirectLineStream.PingEvery,
            KeepAliveTimeout = DirectLineStream.PongWithin,
        });
        var open = sockets.Open(conversation.Key, after: watermark is null ? conversation.LastSeq : has);
        try
        {
            await new DirectLineStream(socket, open, log, new ServedLines(links, options.SiteOf(context.Request)), proof, time, logger).RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            sockets.Close(open);
        }

        return Results.Empty;
    }
}
