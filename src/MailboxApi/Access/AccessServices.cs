using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Access;

internal static class AccessServices
{
    private const string CookieOrKey = "CookieOrKey";

    /// <summary>Members sign in with ASP.NET Core Identity's cookie, API clients with their key.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IReadOnlyList<ApiClient> clients)
    {
        services.AddSingleton(clients);
        services.AddHttpContextAccessor();
        services
            .AddIdentityCore<SignIn>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireLowercase = true;
                identity.Password.RequireDigit = true;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<MailboxDb>()
            .AddSignInManager<SignInRules>()
            .AddClaimsPrincipalFactory<MemberClaims>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);

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
        services.AddAuthorization();
        services.AddScoped<AccountRules>().AddScoped<Accounts>().AddScoped<FirstAdministrator>();

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
