using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>Checks the code of an authenticator app, a half minute early or late, and takes each code once only.</summary>
internal sealed class AuthenticatorCodes(StoreWriter writer, AuthenticatorClock clock) : AuthenticatorTokenProvider<SignIn>
{
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<SignIn> manager, SignIn user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } secret)
        {
            return false;
        }

        long? matched = null;
        var now = clock.Step;
        for (var step = now - 1; step <= now + 1; step++)
        {
            var expected = Totp.Code(secret, step);
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(token)))
            {
                matched = step;
            }
        }

        return matched is { } used && await TakeAsync(user.Id, used);
    }

    /// <returns>False when this code or a later one was used before.</returns>
    private Task<bool> TakeAsync(int signIn, long used) => writer.RunAsync(
        async (db, token) =>
        {
            var step = await db.AuthenticatorSteps.FirstOrDefaultAsync(known => known.SignInId == signIn, token);
            if (step?.Last >= used)
            {
                return false;
            }

            if (step is null)
            {
                db.AuthenticatorSteps.Add(step = new AuthenticatorStep { SignInId = signIn });
            }

            step.Last = used;
            return true;
        },
        CancellationToken.None);
}
