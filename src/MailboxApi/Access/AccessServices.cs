using Messaging.MailboxApi.Access.Entry;
using Messaging.MailboxApi.Access.Oidc;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Messaging.MailboxApi.Access;

internal static class AccessServices
{
    private const string CookieOrKey = "CookieOrKey";

    /// <summary>The people of the office, for server and verbs.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddScoped<IPasswordHasher<SignIn>, PasswordHasher<SignIn>>();
        services.TryAddScoped<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        return services.AddScoped<AccountRules>().AddScoped<Accounts>().AddScoped<WrongTries>();
    }

    /// <summary>
    /// Members sign in with ASP.NET Core Identity's cookie, by password and code or by the province's identity service; API clients with
    /// their key.
    /// </summary>
    public static IServiceCollection AddAccess(
        this IServiceCollection services, IReadOnlyList<ApiClient> clients, SecondFactorRule rule, OidcSettings oidc)
    {
        services.AddSingleton(clients).AddSingleton(rule).AddSingleton(oidc).AddSingleton(new AuthenticatorClock(TimeProvider.System));
        services.AddHttpContextAccessor();
        services
            .AddIdentityCore<SignIn>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireLowercase = true;
                identity.Password.RequireDigit = true;
            })
            .AddUserStore<SignInStore>()
            .AddSignInManager<SignInRules>()
            .AddClaimsPrincipalFactory<MemberClaims>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(scope => (SignInRules)scope.GetRequiredService<SignInManager<SignIn>>());
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.Zero;

            // How the person signed in is not in the database; it goes on with the cookie.
            stamp.OnRefreshingPrincipal = refreshing =>
            {
                refreshing.NewPrincipal!.Identities.First().AddClaims(refreshing.CurrentPrincipal!.FindAll(SecondFactorClaim.Method));
                return Task.CompletedTask;
            };
        });

        var authentication = services.AddAuthentication(CookieOrKey);
        authentication.AddPolicyScheme(CookieOrKey, null, policy => policy.ForwardDefaultSelector = context =>
            context.Request.Headers.ContainsKey(ApiKeyAuthentication.Header)
                ? ApiKeyAuthentication.SchemeName
                : IdentityConstants.ApplicationScheme);
        authentication.AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/no-access";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Cookie.Name = "mailbox";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(9);
            cookie.SlidingExpiration = true;

            // A program gets a status it can read, not a page to sign in on.
            cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
        }));
        authentication.AddOidc(oidc);
        services.AddAuthorization();
        services.AddScoped<FirstAdministrator>().AddScoped<FrontDoor>().AddScoped<SecondFactors>();

        services.AddDataProtection().SetApplicationName("mailbox");
        services.AddSingleton<SharedKeyRing>();
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<SharedKeyRing>((keys, ring) => keys.XmlRepository = ring);
        return services;
    }

    private static Task Redirect(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
