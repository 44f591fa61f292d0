using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access;

/// <summary>A person to be added (新增人员).</summary>
/// <param name="Password">Null: one is made.</param>
/// <param name="Email">Where the person is reminded of items; null: nowhere.</param>
public sealed record NewAccount(
    string UserName, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<string> Divisions, string? Password = null, string? Email = null);

/// <summary>What is told once when an account was made or its password reset.</summary>
/// <param name="Password">In clear; kept nowhere.</param>
public sealed record IssuedPassword(string UserName, string DisplayName, IReadOnlyList<Role> Roles, string Password);

/// <summary>An account as the administrator's list shows it.</summary>
/// <param name="ClosedUntil">Until when tries to sign in are refused from somewhere; the person's own device may be open.</param>
/// <param name="TwoFactor">The second step (两步验证) is set up.</param>
/// <param name="HasPassword">False: signs in by the province's identity service only.</param>
public sealed record AccountRow(
    int MemberId,
    string UserName,
    string DisplayName,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> Divisions,
    bool Active,
    DateTimeOffset? ClosedUntil,
    bool TwoFactor,
    bool HasPassword,
    string? Email);
