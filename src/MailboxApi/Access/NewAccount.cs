using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access;

/// <summary>A person to be added (新增人员).</summary>
/// <param name="Password">Null: one is made.</param>
public sealed record NewAccount(
    string UserName, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<string> Divisions, string? Password = null);

/// <summary>What is told once when an account was made or its password reset.</summary>
/// <param name="Password">In clear; kept nowhere.</param>
public sealed record IssuedPassword(string UserName, string DisplayName, IReadOnlyList<Role> Roles, string Password);

/// <summary>An account as the administrator's list shows it.</summary>
public sealed record AccountRow(
    int MemberId, string UserName, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<string> Divisions, bool Active, DateTimeOffset? LockedUntil);
