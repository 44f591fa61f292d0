using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.MailboxApi.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>
/// The way in by WeChat (网页授权). The state that goes with the citizen to WeChat must come back to the very browser it left: nobody can be made to
/// open pages as somebody else by a prepared link.
/// </summary>
internal sealed class PageEntry(WeChatSignIn signIn, AccountSetup setup, FollowerSession session, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string BackPath = FollowerSession.Path + "/entered";

    private const string Cookie = "mailbox-wechat-entry";
    private static readonly TimeSpan LiveFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("wechat-pages.entry");

    /// <summary>Sends the browser to WeChat, to come back to <paramref name="page"/>.</summary>
    public IResult Begin(HttpContext http, string page)
    {
        var state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var until = (clock.GetUtcNow() + LiveFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(Cookie, _protector.Protect($"{until} {state} {page}"), FollowerSession.Shape(http, LiveFor));
        http.Response.Headers.CacheControl = "no-store";
        var host = setup.PublicBaseUrl ?? new Uri($"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}");
        return Results.Redirect(signIn.Page(new Uri(host, BackPath).AbsoluteUri, state));
    }

    /// <summary>The browser comes back with a code that is good once.</summary>
    /// <returns>The page asked for, or null with the reason in Chinese.</returns>
    public async Task<(string? Page, string? Wrong)> EndAsync(HttpContext http, string? code, string? state)
    {
        var kept = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, FollowerSession.Shape(http, LiveFor));
        if (string.IsNullOrEmpty(code) || state is not { Length: 32 } || Page(kept, state) is not { } page)
        {
            return (null, "这个链接已经失效，请从公众号菜单重新打开。");
        }

        try
        {
            if (await signIn.OpenIdAsync(code, http.RequestAborted) is not { } openId)
            {
                return (null, "现在是预览模式，请点页面右下角的“使用完整服务”后再打开。");
            }

            session.Begin(http, openId);
            return (page, null);
        }
        catch (WeChatCallException)
        {
            return (null, "微信暂时没有确认您的身份，请从公众号菜单重新打开。");
        }
    }

    private string? Page(string? kept, string state)
    {
        try
        {
            return kept is not null
                && _protector.Unprotect(kept).Split(' ') is [var until, var sent, var page]
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sent), Encoding.ASCII.GetBytes(state))
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
                    ? LocalUrl.OrNull(page)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
