using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Access.Oidc;
using Microsoft.AspNetCore.Authentication;

namespace Messaging.MailboxApi.Workbench.Entry;

/// <summary>The button of the sign-in page that leads to the province's identity service (统一身份认证).</summary>
internal static partial class OidcEndpoint
{
    public const string Path = "/sign-in/oidc";

    public static void MapOidc(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<OidcSettings>().Authority is not null)
        {
            routes.MapGet(Path, BeginAsync).ExcludeFromDescription();
        }
    }

    private static async Task BeginAsync(HttpContext context, string? returnUrl, ILogger<OidcSettings> log)
    {
        // By way of the sign-in page, which knows where a person of these roles may go.
        var back = LocalUrl.OrNull(returnUrl) is { } wanted ? $"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}" : "/sign-in";
        try
        {
            await context.ChallengeAsync(OidcSignIn.Scheme, new AuthenticationProperties { RedirectUri = back });
        }
        catch (InvalidOperationException unreachable)
        {
            LogUnreachable(log, unreachable);
            context.Response.Redirect($"{OidcSignIn.RefusedPage}?why=away");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The identity service can't be reached")]
    private static partial void LogUnreachable(ILogger log, Exception unreachable);
}
