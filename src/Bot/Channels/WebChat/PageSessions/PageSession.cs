using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Channels.WebChat.PageSessions;

/// <summary>
/// How our own page comes back to its conversation (网页会话): by a ticket that the tab keeps and that is gone with the tab, or, where the citizen
/// said that the device is the own one, by a cookie that no script reads. Ended by the citizen, neither opens it again.
/// </summary>
internal sealed class PageSession(DirectLineTokens tokens, DirectLineLog log, OpenSockets sockets, StoreWriter writer, Keys keys, TimeProvider time)
{
    public const string Address = "/webchat/session";

    private const string Cookie = "mailbox-own-device";

    /// <summary>A tab left open over a night or a day.</summary>
    private static readonly TimeSpan TabLife = TimeSpan.FromHours(24);

    private static readonly TimeSpan OwnDeviceLife = TimeSpan.FromDays(90);

    /// <returns>The conversation of the ticket, else of the cookie; null when neither is good any more.</returns>
    public async Task<DirectLineGrant?> FindAsync(string? ticket, HttpRequest request, CancellationToken cancel) =>
        await OpenAsync(ticket, cancel) ?? await OpenAsync(request.Cookies[Cookie], cancel);

    public string TicketFor(DirectLineGrant grant) => tokens.IssueForPage(grant, TabLife);

    /// <summary>这是我自己的设备: from now on, or no longer.</summary>
    public void Keep(DirectLineGrant grant, bool own, HttpContext http)
    {
        if (own)
        {
            http.Response.Cookies.Append(Cookie, tokens.IssueForPage(grant, OwnDeviceLife), Options(http.Request, OwnDeviceLife));
        }
        else if (http.Request.Cookies.ContainsKey(Cookie))
        {
            http.Response.Cookies.Delete(Cookie, Options(http.Request, life: null));
        }
    }

    public static bool IsOwn(HttpRequest request) => request.Cookies.ContainsKey(Cookie);

    /// <summary>结束并清除: no token, ticket or cookie of this conversation opens it again. What was filed goes on.</summary>
    public async Task EndAsync(DirectLineGrant grant)
    {
        var sender = keys.SenderHash(grant.Conversation);
        var ended = await writer.RunAsync(
            async (db, token) =>
            {
                var conversation = await db.Conversations.FirstOrDefaultAsync(
                    c => c.Channel == WebChatChannel.ChannelName && c.Account == "" && c.SenderHash == sender, token);
                conversation?.End(time.Now());
                return conversation?.Id;
            },
            CancellationToken.None);
        if (ended is { } key)
        {
            sockets.TellNewLines(key);
        }
    }

    private async Task<DirectLineGrant?> OpenAsync(string? ticket, CancellationToken cancel) =>
        ticket?.Count(letter => letter == '.') == 2
        && (await tokens.CheckForPageAsync(ticket)).Grant is { } grant
        && !await log.HasEndedAsync(grant.Conversation, cancel)
            ? grant
            : null;

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = Address,
        MaxAge = life,
        IsEssential = true,
    };
}
