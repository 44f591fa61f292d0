using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>Files of a conversation (上传与下载): sent with a message, and fetched again by a signed link.</summary>
internal static class UploadEndpoints
{
    private const long MostDropped = 100L * 1024 * 1024;
    private static readonly TimeSpan _dropWithin = TimeSpan.FromSeconds(30);

    public static async Task<IResult> Take(
        HttpRequest request,
        string id,
        string? userId,
        DirectLineCaller caller,
        DirectLineLog log,
        DirectLineTurn turn,
        UploadReader reader,
        UploadLimit limit,
        DirectLineOptions options,
        TimeProvider time,
        CancellationToken cancel)
    {
        // The limits are the reader's, in bytes of files; the server's own would cut the connection instead of saying so.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        try
        {
            var grant = await caller.GrantAsync(request, id);
            if (userId is { Length: > 0 } && userId != grant.User)
            {
                throw DirectLineRefused.Forbidden("The user is another than the token's.");
            }

            _ = await log.FindAsync(id, cancel) ?? throw DirectLineRefused.ConversationNotFound();
            if (!limit.Allows(request.HttpContext.Connection.RemoteIpAddress, Math.Min(request.ContentLength ?? options.LargestUpload, options.LargestUpload)))
            {
                throw DirectLineRefused.TooMuch();
            }

            var upload = await reader.ReadAsync(request, cancel);
            return TypedResults.Json(new SentActivity(await turn.TakeAsync(grant, upload, cancel)), ActivityJson.Writing);
        }
        catch (DirectLineRefused)
        {
            await BodyPart.DropAsync(request.Body, MostDropped, _dropWithin, time, cancel);
            throw;
        }
    }

    /// <summary>An image has no token with it; the address itself says who may have the file, and until when.</summary>
    public static async Task<IResult> Fetch(
        HttpResponse response, string number, int no, string? t, OpenAttachment open, CancellationToken cancel)
    {
        if (t is null || await open.ByLinkAsync(number, no, t, cancel) is not { } opened)
        {
            return new DirectLineError(StatusCodes.Status404NotFound, "NotFound", "There is no such file, or the link is over.");
        }

        Guard(response.Headers, opened.Attachment);
        return TypedResults.Bytes(opened.Content, opened.Attachment.MediaType);
    }

    /// <summary>What somebody sent runs nothing here: pictures are shown, everything else is saved. Other sites' chats show them too.</summary>
    private static void Guard(IHeaderDictionary headers, Routing.Mailbox.Attachments.Attachment attachment)
    {
        var disposition = new ContentDispositionHeaderValue(attachment.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, no-store";
    }

    private sealed record SentActivity(string Id);
}
