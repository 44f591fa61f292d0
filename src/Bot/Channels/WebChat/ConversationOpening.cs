using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Makes out tokens and stream addresses (开具令牌).</summary>
internal sealed class ConversationOpening(DirectLineTokens tokens, DirectLineOptions options)
{
    public OpenedConversation TokenFor(DirectLineGrant grant)
    {
        var token = tokens.Issue(grant);
        return new OpenedConversation
        {
            ConversationId = grant.Conversation,
            Token = token.Text,
            ExpiresIn = (int)token.Life.TotalSeconds,
        };
    }

    /// <param name="watermark">Where the stream begins; empty is the very beginning.</param>
    public OpenedConversation StreamFor(DirectLineGrant grant, string watermark, HttpRequest request) =>
        TokenFor(grant) with { StreamUrl = StreamUrl(grant, watermark, request) };

    /// <summary>Absolute, because clients hand it to the browser as it is, and wss wherever the page is https.</summary>
    private string StreamUrl(DirectLineGrant grant, string watermark, HttpRequest request)
    {
        var site = options.SiteOf(request);
        var query = QueryString.Create("watermark", watermark).Add("t", tokens.IssueForStream(grant).Text);
        return $"ws{site["http".Length..]}{DirectLineEndpoints.Base}/conversations/{Uri.EscapeDataString(grant.Conversation)}/stream{query}";
    }
}
