using Messaging.Routing.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Workbench.Entry;

/// <summary>退出: a form's post with its token, so that no other site can sign somebody out.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<SignIn> manager, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        // A copy of the cookie is worth nothing afterwards, wherever it was taken.
        if (await manager.UserManager.GetUserAsync(context.User) is { } user)
        {
            await manager.UserManager.UpdateSecurityStampAsync(user);
        }

        await manager.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }
}
