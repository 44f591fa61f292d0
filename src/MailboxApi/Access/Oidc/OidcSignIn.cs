using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Messaging.MailboxApi.Access.Oidc;

/// <summary>
/// Signing in by the province's identity service: the authorization-code flow with PKCE. The service says who somebody is; whether that
/// person works here, and as what, our own accounts say.
/// </summary>
internal static class OidcSignIn
{
    public const string Scheme = "oidc";

    /// <summary>Where a failure is told; <c>?why=unknown|failed|away</c>.</summary>
    public const string RefusedPage = "/sign-in/refused";

    public static void AddOidc(this AuthenticationBuilder authentication, OidcSettings settings)
    {
        if (settings.Authority is not { } authority)
        {
            return;
        }

        authentication.Services.AddScoped<OidcPerson>();
        authentication.AddOpenIdConnect(Scheme, settings.Label, oidc =>
        {
            oidc.Authority = authority.ToString();
            oidc.RequireHttpsMetadata = !authority.IsLoopback;
            (oidc.ClientId, oidc.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            oidc.ResponseType = OpenIdConnectResponseType.Code;
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.UsePkce = true;
            oidc.MapInboundClaims = false;
            oidc.SaveTokens = false;
            oidc.CallbackPath = "/sign-in/oidc/back";
            oidc.SignedOutCallbackPath = "/sign-out/oidc/back";
            oidc.RemoteSignOutPath = PathString.Empty;
            oidc.SignedOutRedirectUri = "/sign-in";
            oidc.SignInScheme = oidc.SignOutScheme = IdentityConstants.ApplicationScheme;

            // The way back is a plain link, so these cookies come along without being open to other sites, and work on http in the office.
            oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
            oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oidc.Events.OnTokenValidated = token => token.HttpContext.RequestServices.GetRequiredService<OidcPerson>().RecognizeAsync(token);
            oidc.Events.OnRemoteFailure = failure => failure.HttpContext.RequestServices.GetRequiredService<OidcPerson>().RefuseAsync(failure);
            oidc.Events.OnRedirectToIdentityProviderForSignOut = leaving =>
            {
                if (string.IsNullOrEmpty(leaving.ProtocolMessage.IssuerAddress))
                {
                    // A service that knows no signing out.
                    leaving.Response.Redirect("/sign-in");
                    leaving.HandleResponse();
                }

                return Task.CompletedTask;
            };
        });
    }
}
