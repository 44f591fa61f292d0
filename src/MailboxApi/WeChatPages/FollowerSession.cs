using System.Globalization;
using System.Security.Cryptography;
using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>
/// Whose pages these are, for a short while (关注者会话): the openid, sealed in a cookie of its own that the workbench does not look at. When it is over,
/// WeChat is asked again, of which the citizen notices nothing.
/// </summary>
internal sealed class FollowerSession(IDataProtectionProvider protection, WeChatOptions options, Keys keys, TimeProvider clock)
{
    public const string Cookie = "mailbox-wechat";
    public const string Path = "/wechat";

    private static readonly TimeSpan LiveFor = TimeSpan.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector("wechat-pages.session");

    public void Begin(HttpContext http, string openId)
    {
        var until = (clock.GetUtcNow() + LiveFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(Cookie, _protector.Protect($"{until} {options.AppId} {openId}"), Shape(http, LiveFor));
    }

    /// <returns>Null when there is none, it is over, or of another account.</returns>
    public CitizenProof.Sender? Find(HttpContext http) =>
        http.Request.Cookies[Cookie] is { } cookie
        && Open(cookie)?.Split(' ') is [var until, var account, var openId]
        && account == options.AppId
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && end > clock.GetUtcNow().ToUnixTimeSeconds()
            ? CitizenProof.Sender.Of(WeChatOptions.Channel, account, openId, keys)
            : null;

    public static CookieOptions Shape(HttpContext http, TimeSpan live) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = Path,
        MaxAge = live,
    };

    private string? Open(string cookie)
    {
        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
