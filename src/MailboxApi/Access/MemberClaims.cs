using System.Security.Claims;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Access;

/// <summary>Puts the member's name, roles and divisions into the sign-in cookie; renewed whenever the security stamp is checked.</summary>
internal sealed class MemberClaims(
    UserManager<SignIn> users, IOptions<IdentityOptions> options, IDbContextFactory<MailboxDb> contexts, SecondFactorRule rule, TimeProvider time)
    : UserClaimsPrincipalFactory<SignIn>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SignIn user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = await contexts.CreateDbContextAsync();
        var member = await db.Members.AsNoTracking().FirstAsync(m => m.Id == user.MemberId);
        identity.AddClaims(ActorClaims.Of(member.AsActor()));
        identity.AddClaim(new Claim(ClaimTypes.GivenName, member.DisplayName));
        if (rule.Wants(member.Roles) && !user.TwoFactorEnabled)
        {
            identity.AddClaim(SecondFactorClaim.Of((user.FirstSignInAt ?? time.GetUtcNow()) + SecondFactorRule.Grace));
        }

        return identity;
    }
}
