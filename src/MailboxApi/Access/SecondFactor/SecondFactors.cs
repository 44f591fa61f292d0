using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>A person's second step (两步验证): set up with an authenticator app, confirmed by a code, with recovery codes for a lost phone.</summary>
internal sealed class SecondFactors(UserManager<SignIn> users, SignInManager<SignIn> manager, IUserStore<SignIn> store)
{
    public const int RecoveryCodes = 8;

    private const int CodeDigits = 6;

    /// <summary>The secret to be shown to the person, the same until it is confirmed.</summary>
    public async Task<string> SecretAsync(SignIn user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
        {
            return known;
        }

        var secret = users.GenerateNewAuthenticatorKey();
        await KeepAsync(user, secret);
        return secret;
    }

    /// <returns>The recovery codes, shown once; null when the code is not right.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(SignIn user, string code)
    {
        if (!await CheckAsync(user, code, recoveryToo: false))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        return await NewRecoveryCodesAsync(user);
    }

    /// <summary>A code of the app, or a recovery code, which is used up.</summary>
    public async Task<bool> CheckAsync(SignIn user, string code, bool recoveryToo = true)
    {
        var typed = string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));
        return typed.Length == CodeDigits
            ? await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed)
            : recoveryToo && typed.Length > 0 && (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
    }

    public Task<int> RecoveryCodesLeftAsync(SignIn user) => users.CountRecoveryCodesAsync(user);

    /// <summary>The former ones are worth nothing any more; pages open elsewhere end.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(SignIn user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await manager.RefreshSignInAsync(user);
        return [.. codes!];
    }

    /// <summary>For another phone: the old secret ends and a new one has to be confirmed.</summary>
    public async Task BeginAgainAsync(SignIn user)
    {
        await KeepAsync(user, users.GenerateNewAuthenticatorKey());
        await users.SetTwoFactorEnabledAsync(user, false);
        await manager.RefreshSignInAsync(user);
    }

    private async Task KeepAsync(SignIn user, string secret)
    {
        // Not the manager's own way, which would end the person's session before anything has been confirmed.
        await ((IUserAuthenticatorKeyStore<SignIn>)store).SetAuthenticatorKeyAsync(user, secret, CancellationToken.None);
        await users.UpdateAsync(user);
    }
}
