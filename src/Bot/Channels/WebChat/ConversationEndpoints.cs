using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Starting a conversation (开始对话) and coming back to it.</summary>
internal static class ConversationEndpoints
{
    public static async Task<IResult> Start(
        HttpRequest request, DirectLineCaller caller, DirectLineTurn turn, DirectLineLog log, ConversationOpening opening, CancellationToken cancel)
    {
        var granted = caller.HasSecret(request) ? null : await caller.GrantAsync(request);
        var asked = await DirectLineBody.ReadOptionalAsync<TokenEndpoints.ConversationRequest>(request, cancel);
        var grant = granted ?? TokenEndpoints.Named(asked);
        if (await log.HasEndedAsync(grant.Conversation, cancel))
        {
            throw DirectLineRefused.ConversationNotFound();
        }

        var isNew = await turn.StartAsync(grant, asked?.Locale);
        return DirectLineEndpoints.Json(
            opening.StreamFor(grant, watermark: "", request), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static async Task<IResult> Resume(
        HttpRequest request,
        string id,
        string? watermark,
        DirectLineCaller caller,
        DirectLineLog log,
        WebChatProof proof,
        ConversationOpening opening,
        CancellationToken cancel)
    {
        var grant = await caller.GrantAsync(request, id);
        var conversation = await log.FindAsync(id, cancel) ?? throw DirectLineRefused.ConversationNotFound();
        var has = Watermark.Read(watermark, conversation.LastSeq);
        await proof.FetchedAsync(conversation.Key, has, cancel);

        // Without the parameter the stream begins now; a watermark that is not ours is as good as an empty one.
        var from = watermark is null ? conversation.LastSeq : has;
        return DirectLineEndpoints.Json(opening.StreamFor(grant, Watermark.Write(from), request));
    }
}
