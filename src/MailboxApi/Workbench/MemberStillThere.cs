using System.Security.Claims;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Workbench;

/// <summary>
/// A page stays open for hours: this asks again and again whether its member is still who they were. Leaving the office, another role or a
/// reset password change the security stamp, and the open page is then nobody's.
/// </summary>
internal sealed class MemberStillThere(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (authenticationState.User.SecondFactorDue() <= time.GetUtcNow())
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SignIn>>();
        return await users.GetUserAsync(authenticationState.User) is { } user
            && await users.GetSecurityStampAsync(user)
                == authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
