using Messaging.Routing.Mailbox;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>ASP.NET Core Identity's store, which keeps the authenticator's secret encrypted and recovery codes as hashes only.</summary>
internal sealed class SignInStore(MailboxDb db, Keys keys) : UserOnlyStore<SignIn, MailboxDb, int>(db)
{
    private const string Provider = "mailbox";
    private const string Secret = "authenticator";
    private const string Codes = "recovery-codes";

    public override Task SetAuthenticatorKeyAsync(SignIn user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, Secret, keys.Protect(key).Cipher, cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(SignIn user, CancellationToken cancellationToken) =>
        await GetTokenAsync(user, Provider, Secret, cancellationToken) is { } cipher ? keys.Open(new ProtectedText(cipher)) : null;

    public override Task ReplaceCodesAsync(SignIn user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, Codes, string.Join(' ', recoveryCodes.Select(code => Hash(user, code))), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(SignIn user, string code, CancellationToken cancellationToken)
    {
        var left = await CodesAsync(user, cancellationToken);
        if (!left.Remove(Hash(user, code)))
        {
            return false;
        }

        await SetTokenAsync(user, Provider, Codes, string.Join(' ', left), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(SignIn user, CancellationToken cancellationToken) =>
        (await CodesAsync(user, cancellationToken)).Count;

    private async Task<List<string>> CodesAsync(SignIn user, CancellationToken cancel) =>
        [.. (await GetTokenAsync(user, Provider, Codes, cancel) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // A code is copied from paper: case and dashes do not matter.
    private string Hash(SignIn user, string code) =>
        keys.Hash("recovery code", $"{user.Id}:{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");
}
