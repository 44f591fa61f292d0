using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat.Uploads;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Saying something (发送) and reading what was said (读取), over plain HTTP.</summary>
internal static class ActivityEndpoints
{
    private const int PageLines = 100;
    private const string JsonType = "application/json; charset=utf-8";

    public static async Task<IResult> Send(
        HttpRequest request, string id, DirectLineCaller caller, DirectLineTurn turn, CancellationToken cancel)
    {
        var grant = await caller.GrantAsync(request, id);
        var said = await DirectLineBody.ReadActivityAsync(request, cancel);
        return TypedResults.Json(new SentActivity(await turn.TakeAsync(grant, Upload.None(said), cancel)), ActivityJson.Writing);
    }

    public static async Task<IResult> Read(
        HttpContext context,
        string id,
        string? watermark,
        DirectLineCaller caller,
        DirectLineLog log,
        WebChatProof proof,
        UploadLinks links,
        DirectLineOptions options,
        CancellationToken cancel)
    {
        await caller.GrantAsync(context.Request, id);
        var conversation = await log.FindAsync(id, cancel) ?? throw DirectLineRefused.ConversationNotFound();
        var has = Watermark.Read(watermark, conversation.LastSeq);
        await proof.FetchedAsync(conversation.Key, has, cancel);

        var lines = await log.ReadAsync(conversation.Key, has, PageLines, cancel);
        var upTo = lines is [.., var last] ? last.Seq : has;
        if (lines.Any(line => line.DeliveryId is not null))
        {
            context.Response.OnCompleted(() => cancel.IsCancellationRequested
                ? Task.CompletedTask
                : proof.FetchedAsync(conversation.Key, upTo, CancellationToken.None));
        }

        var served = new ServedLines(links, options.SiteOf(context.Request));
        return TypedResults.Bytes(
            DirectLineFrame.Write([.. lines.Select(line => (ReadOnlyMemory<byte>)served.Of(line))], upTo), JsonType);
    }

    private sealed record SentActivity(string Id);
}
