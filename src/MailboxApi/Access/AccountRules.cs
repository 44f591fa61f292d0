using System.Net.Mail;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access;

/// <summary>What an account has to be before it is kept.</summary>
internal sealed class AccountRules(Organisation organisation)
{
    private const int LongestName = 32;
    private const int LongestEmail = 254;

    /// <exception cref="InvalidInputException"><c>member.user-name</c>, <c>password.weak</c> and those of <see cref="CheckPerson"/>.</exception>
    /// <returns>What the person is told; the password is made when none was chosen.</returns>
    public IssuedPassword Check(NewAccount account)
    {
        var userName = account.UserName.Trim();
        if (userName.Length is < 2 or > LongestName || !userName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_'))
        {
            throw new InvalidInputException("member.user-name", "A user name is 2 to 32 Latin letters, digits, dashes, dots and underscores.");
        }

        CheckPerson(account.DisplayName, account.Roles, account.Divisions);
        CheckEmail(account.Email);
        var password = string.IsNullOrEmpty(account.Password) ? PasswordRule.Generate() : account.Password;
        return PasswordRule.Allows(userName, password)
            ? new IssuedPassword(userName, account.DisplayName.Trim(), account.Roles, password)
            : throw new InvalidInputException("password.weak", $"Password: {PasswordRule.En}");
    }

    /// <exception cref="InvalidInputException"><c>member.email</c>: neither empty nor one plain address.</exception>
    public static void CheckEmail(string? email)
    {
        if (!string.IsNullOrWhiteSpace(email)
            && !(email.Trim().Length <= LongestEmail
                && email.Trim().All(letter => letter is > ' ' and <= '~')
                && MailAddress.TryCreate(email.Trim(), out var read)
                && read.Address == email.Trim()))
        {
            throw new InvalidInputException("member.email", "An e-mail address such as name@example.gov.cn is expected.");
        }
    }

    /// <exception cref="InvalidInputException"><c>member.display-name</c>, <c>member.roles</c>, <c>member.divisions</c>, <c>division.unknown</c>.</exception>
    public void CheckPerson(string displayName, IReadOnlyList<Role> roles, IReadOnlyList<string> divisions)
    {
        if (string.IsNullOrWhiteSpace(displayName) || displayName.Trim().Length > LongestName)
        {
            throw new InvalidInputException("member.display-name", "A name of 1 to 32 characters is expected.");
        }

        // Intake is for programs, which have a source; people enter messages as dispatchers.
        if (roles.Count == 0 || roles.Contains(Role.Intake))
        {
            throw new InvalidInputException("member.roles", "At least one role is expected, and not that of an intake client.");
        }

        if (roles.Contains(Role.Division) != divisions.Count > 0)
        {
            throw new InvalidInputException("member.divisions", "A division's member needs its division, and nobody else has one.");
        }

        foreach (var code in divisions)
        {
            if (!organisation.Divisions.Any(desk => Organisation.Covers(code, desk.Code)))
            {
                throw new InvalidInputException("division.unknown", $"'{code}' is not in the division catalogue.");
            }
        }
    }
}
