using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>Who has to sign in in two steps (两步验证), and for how long it may be put off: <c>SignIn:TwoFactor</c>.</summary>
internal sealed record SecondFactorRule(TwoFactorFor For)
{
    public const string Key = "SignIn:TwoFactor";

    /// <summary>Counted from the account's first sign-in.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    public static SecondFactorRule Read(IConfiguration configuration) => new(configuration.OneOf(Key, TwoFactorFor.Administrators));

    public bool Wants(IReadOnlyList<Role> roles) =>
        For is TwoFactorFor.Everybody || (For is TwoFactorFor.Administrators && roles.Contains(Role.Admin));
}

/// <summary>Whose accounts need the second step; others may set it up.</summary>
internal enum TwoFactorFor
{
    Administrators,
    Everybody,
    Optional,
}
