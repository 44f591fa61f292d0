using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Access;

/// <summary>Refuses the sign-in of people who have left the office.</summary>
internal sealed class SignInRules(
    UserManager<SignIn> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<SignIn> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<SignIn>> logger,
    Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider schemes,
    IUserConfirmation<SignIn> confirmation,
    MailboxDb db)
    : SignInManager<SignIn>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(SignIn user) =>
        await base.CanSignInAsync(user) && await db.Members.FindAsync(user.MemberId) is { Active: true };
}
