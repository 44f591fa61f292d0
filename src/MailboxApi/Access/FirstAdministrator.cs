using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access;

/// <summary>
/// The one account of an empty database (首个管理员). Its password comes from <c>Bootstrap:AdminPassword</c>, or is made and printed once, so
/// that only who started the program can set the office up, and nobody else on the network.
/// </summary>
internal sealed class FirstAdministrator(Accounts accounts, FirstAdministrator.Setting setting)
{
    public const string UserName = "admin";
    public const string Key = "Bootstrap:AdminPassword";

    /// <returns>How to sign in, for the operator; null when the office has accounts already.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancel)
    {
        var password = setting.Password ?? PasswordRule.Generate();
        var account = new NewAccount(UserName, "系统管理员", [Role.Admin], [], password);
        return !await accounts.AddFirstAsync(account, cancel) ? null
            : setting.Password is null ? $"sign in as {UserName} / {password}   (shown only this once)"
            : $"sign in as {UserName} with the password of {Key}";
    }

    /// <param name="Password">Null: one is made.</param>
    internal sealed record Setting(string? Password)
    {
        public static Setting Read(IConfiguration configuration) => configuration[Key] switch
        {
            null or "" => new Setting(Password: null),
            var given when PasswordRule.Allows(UserName, given) => new Setting(given),
            _ => throw new WrongConfigurationException(Key, PasswordRule.En),
        };
    }
}

internal static class FirstAdministratorStart
{
    /// <inheritdoc cref="FirstAdministrator.PrepareAsync"/>
    public static async Task<string?> PrepareFirstAdministratorAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().PrepareAsync(cancel);
    }
}
