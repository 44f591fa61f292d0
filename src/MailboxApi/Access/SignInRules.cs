using System.Security.Claims;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Access;

/// <summary>Refuses the sign-in of people who have left the office, and asks for the second step where there is one.</summary>
internal sealed class SignInRules(
    UserManager<SignIn> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<SignIn> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<SignIn>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<SignIn> confirmation,
    MailboxDb db,
    TimeProvider time)
    : SignInManager<SignIn>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(SignIn user) =>
        await base.CanSignInAsync(user) && await db.Members.FindAsync(user.MemberId) is { Active: true };

    /// <summary>The password was right.</summary>
    /// <returns>False when a code is still wanted; until then nobody is signed in.</returns>
    public async Task<bool> EnterAsync(SignIn user)
    {
        if (!user.TwoFactorEnabled)
        {
            await NoteFirstAsync(user);
        }

        return (await SignInOrTwoFactorAsync(user, isPersistent: false)).Succeeded;
    }

    /// <summary>Password and code were right.</summary>
    public async Task EnterWithCodeAsync(SignIn user)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await NoteFirstAsync(user);
        await SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
    }

    public async Task NoteFirstAsync(SignIn user)
    {
        if (user.FirstSignInAt is null)
        {
            var now = time.GetUtcNow();
            await db.Users.Where(known => known.Id == user.Id && known.FirstSignInAt == null)
                .ExecuteUpdateAsync(change => change.SetProperty(known => known.FirstSignInAt, now));
            user.FirstSignInAt = now;
        }
    }
}
