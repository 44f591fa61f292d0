using Messaging.Bot.Activities;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Getting a token (领取令牌), and a fresh one before it expires.</summary>
internal static class TokenEndpoints
{
    private const int LongestUserId = 128;

    public static async Task<IResult> Generate(
        HttpRequest request,
        DirectLineCaller caller,
        DirectLineOptions options,
        AnonymousTokenLimit limit,
        ConversationOpening opening,
        CancellationToken cancel)
    {
        var trusted = caller.HasSecret(request);
        if (!trusted)
        {
            Admit(request, options, limit);
        }

        var asked = await DirectLineBody.ReadOptionalAsync<ConversationRequest>(request, cancel);
        return DirectLineEndpoints.Json(opening.TokenFor(trusted ? Named(asked) : Stranger()));
    }

    public static async Task<IResult> Refresh(
        HttpRequest request, DirectLineCaller caller, DirectLineLog log, ConversationOpening opening, CancellationToken cancel)
    {
        var grant = await caller.GrantAsync(request);
        return await log.HasEndedAsync(grant.Conversation, cancel)
            ? throw DirectLineRefused.WrongToken()
            : DirectLineEndpoints.Json(opening.TokenFor(grant));
    }

    /// <summary>A new conversation for the user a trusted caller names, or for one made up.</summary>
    /// <exception cref="DirectLineRefused">No client could use such an id.</exception>
    internal static DirectLineGrant Named(ConversationRequest? asked) => asked?.User?.Id switch
    {
        null or "" => Stranger(),
        { Length: > LongestUserId } => throw DirectLineRefused.Malformed($"A user id may have {LongestUserId} characters."),
        var id => new DirectLineGrant(DirectLineIds.NewConversation(), id),
    };

    internal static DirectLineGrant Stranger() => new(DirectLineIds.NewConversation(), DirectLineIds.NewUser());

    internal static void Admit(HttpRequest request, DirectLineOptions options, AnonymousTokenLimit limit)
    {
        // A wrong secret is not overlooked: its owner would wonder why the names it gives are not taken.
        if (DirectLineCaller.HasCredential(request))
        {
            throw DirectLineRefused.Forbidden("The secret is not valid.");
        }

        if (!options.Anonymous)
        {
            throw DirectLineRefused.NoToken();
        }

        if (!limit.Allows(request.HttpContext.Connection.RemoteIpAddress))
        {
            throw DirectLineRefused.TooMany();
        }
    }

    /// <summary>What a client may say when it asks for a token or a conversation; all of it optional.</summary>
    internal sealed record ConversationRequest(ChannelAccount? User, string? Locale);
}
