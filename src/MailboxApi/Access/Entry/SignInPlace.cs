using System.Security.Cryptography;
using Messaging.Bot.Channels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Access.Entry;

/// <summary>
/// Where a try to sign in comes from (登录地点): a device on which the account has signed in before, known by a cookie of ours, else the
/// network address. Strangers' tries are therefore never counted against the person's own device.
/// </summary>
/// <param name="Known">The account has signed in on this device before.</param>
internal sealed record SignInPlace(string Value, bool Known)
{
    private const string Cookie = "mailbox-device";
    private const string Purpose = "sign-in.device";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public static SignInPlace Of(HttpContext context, string userName)
    {
        if (context.Request.Cookies[Cookie] is { } cookie
            && Open(context, cookie)?.Split('\n') is [var device, var owner]
            && owner == Normalize(context, userName))
        {
            return new SignInPlace(device, Known: true);
        }

        return new SignInPlace(ClientNetwork.Name(context.Connection.RemoteIpAddress), Known: false);
    }

    /// <summary>The person has signed in here.</summary>
    public static void Remember(HttpContext context, string userName)
    {
        if (!Of(context, userName).Known)
        {
            var value = $"device:{Guid.NewGuid():N}\n{Normalize(context, userName)}";
            context.Response.Cookies.Append(Cookie, Protector(context).Protect(value), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = Kept,
            });
        }
    }

    private static string? Open(HttpContext context, string cookie)
    {
        try
        {
            return Protector(context).Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Normalize(HttpContext context, string userName) =>
        context.RequestServices.GetRequiredService<ILookupNormalizer>().NormalizeName(userName.Trim());

    private static IDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
}
