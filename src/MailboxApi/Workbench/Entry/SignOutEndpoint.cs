using Messaging.MailboxApi.Access.Oidc;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Workbench.Entry;

/// <summary>退出: a form's post with its token, so that no other site can sign somebody out. Who came by the identity service leaves there too.</summary>
internal static partial class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();

    private static async Task SignOutAsync(
        HttpContext context, SignInManager<SignIn> manager, IAntiforgery antiforgery, OidcSettings oidc, ILogger<OidcSettings> log)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // A copy of the cookie is worth nothing afterwards, wherever it was taken.
        if (await manager.UserManager.GetUserAsync(context.User) is { } user)
        {
            await manager.UserManager.UpdateSecurityStampAsync(user);
        }

        await manager.SignOutAsync();
        if (oidc.Authority is not null && context.User.HasClaim(SecondFactorClaim.Method, SecondFactorClaim.ByIdentityService))
        {
            try
            {
                await context.SignOutAsync(OidcSignIn.Scheme, new AuthenticationProperties { RedirectUri = "/sign-in" });
                return;
            }
            catch (InvalidOperationException unreachable)
            {
                LogUnreachable(log, unreachable);
            }
        }

        context.Response.Redirect("/sign-in");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The identity service can't be reached to sign somebody out there; here it is done")]
    private static partial void LogUnreachable(ILogger log, Exception unreachable);
}
