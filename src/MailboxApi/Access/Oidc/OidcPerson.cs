using System.Security.Claims;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Messaging.MailboxApi.Access.Oidc;

/// <summary>Finds our account of who signed in at the identity service. Nobody gets an account by signing in.</summary>
internal sealed partial class OidcPerson(OidcSettings settings, UserManager<SignIn> users, SignInRules rules, ILogger<OidcPerson> log)
{
    /// <summary>Puts our member in place of the service's person, or tells them to ask the administrator.</summary>
    public async Task RecognizeAsync(TokenValidatedContext token)
    {
        var name = token.Principal?.FindFirstValue(settings.NameClaim);
        var user = string.IsNullOrWhiteSpace(name) ? null : await users.FindByNameAsync(name.Trim());
        if (user is null || !await rules.CanSignInAsync(user))
        {
            LogUnknown(log, settings.NameClaim, name is null ? "is not in the token" : user is null ? "names no account" : "names a closed account");
            token.Response.Redirect($"{OidcSignIn.RefusedPage}?why=unknown");
            token.HandleResponse();
            return;
        }

        await rules.NoteFirstAsync(user);
        var principal = await rules.CreateUserPrincipalAsync(user);
        principal.Identities.First().AddClaim(new Claim(SecondFactorClaim.Method, SecondFactorClaim.ByIdentityService));
        token.Principal = principal;
        if (token.TokenEndpointResponse?.IdToken is { Length: > 0 } shown)
        {
            // Signing out there asks for it.
            token.Properties!.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = shown }]);
        }
    }

    /// <summary>A forged, stale or broken way back: nobody is signed in.</summary>
    public Task RefuseAsync(RemoteFailureContext failure)
    {
        LogRefused(log, failure.Failure?.GetType().Name ?? "unknown");
        failure.Response.Redirect($"{OidcSignIn.RefusedPage}?why=failed");
        failure.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody signed in at the identity service who can't here: the claim {Claim} {Why}")]
    private static partial void LogUnknown(ILogger log, string claim, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by the identity service was refused: {Failure}")]
    private static partial void LogRefused(ILogger log, string failure);
}
