using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Access.Entry;

/// <summary>
/// The way in (登录): password, then the code where the account has a second step. A name nobody has takes the same path as one that
/// somebody has, in answer, in counting and in work, so that neither tells who works here.
/// </summary>
internal sealed class FrontDoor(
    SignInRules rules, UserManager<SignIn> users, IPasswordHasher<SignIn> hasher, SecondFactors factors, WrongTries tries)
{
    // Made once with the same cost as any account's.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<SignIn>().HashPassword(new SignIn(), PasswordRule.Generate()));

    public async Task<(SignInOutcome Outcome, SignIn? User)> PasswordAsync(HttpContext context, string userName, string password)
    {
        var place = SignInPlace.Of(context, userName);
        if (!await tries.TakeAsync(userName, place, code: false, context.RequestAborted))
        {
            return (SignInOutcome.TooMany, null);
        }

        var user = await users.FindByNameAsync(userName);
        if (!await IsRightAsync(user, password))
        {
            return (SignInOutcome.Wrong, null);
        }

        if (!await rules.CanSignInAsync(user!))
        {
            return (SignInOutcome.Inactive, null);
        }

        var needsCode = !await rules.EnterAsync(user!);
        await tries.ForgiveAsync(userName, place, code: false, signedIn: !needsCode, CancellationToken.None);
        if (!needsCode)
        {
            SignInPlace.Remember(context, user!.UserName!);
        }

        return (needsCode ? SignInOutcome.NeedsCode : SignInOutcome.Done, user);
    }

    /// <summary>The second step of a sign-in whose password was right.</summary>
    public async Task<SignInOutcome> CodeAsync(HttpContext context, SignIn user, string code)
    {
        if (!await rules.CanSignInAsync(user))
        {
            return SignInOutcome.Inactive;
        }

        var outcome = await CheckAsync(context, user, code: true, () => factors.CheckAsync(user, code));
        if (outcome is SignInOutcome.Done)
        {
            await rules.EnterWithCodeAsync(user);
            SignInPlace.Remember(context, user.UserName!);
        }

        return outcome;
    }

    /// <summary>Who is signed in shows once more that it is them, or confirms a new authenticator; wrong ones count as at the door.</summary>
    /// <param name="context">Where from.</param>
    /// <param name="user">The person.</param>
    /// <param name="code">Whether a code is checked, not a password.</param>
    /// <param name="check">The check itself.</param>
    public async Task<SignInOutcome> CheckAsync(HttpContext context, SignIn user, bool code, Func<Task<bool>> check)
    {
        var place = SignInPlace.Of(context, user.UserName!);
        if (!await tries.TakeAsync(user.UserName!, place, code, context.RequestAborted))
        {
            return SignInOutcome.TooMany;
        }

        if (!await check())
        {
            return SignInOutcome.Wrong;
        }

        await tries.ForgiveAsync(user.UserName!, place, code, signedIn: true, CancellationToken.None);
        return SignInOutcome.Done;
    }

    public async Task<bool> IsRightAsync(SignIn? user, string password)
    {
        if (user?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(new SignIn(), NobodysHash.Value, password);
            return false;
        }

        return await users.CheckPasswordAsync(user, password);
    }
}
