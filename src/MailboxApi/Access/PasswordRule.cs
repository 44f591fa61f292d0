using System.Security.Cryptography;

namespace Messaging.MailboxApi.Access;

/// <summary>What a member's password has to be (口令要求), wherever it is chosen: on a page, in configuration, by a verb.</summary>
internal static class PasswordRule
{
    public const int Shortest = 10;

    public const string Zh = "口令至少 10 个字符，同时包含字母和数字，不能包含用户名，也不能是简单的重复或顺序。";

    public const string En = "at least 10 characters with a letter and a digit, without the user name and no plain repetition, is expected.";

    // Without letters and digits that are mistaken for each other when copied from paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int LeastDifferent = 5;

    private static readonly string[] Plain = ["password", "passw0rd", "123456", "qwerty", "abc123", "admin", "111111", "000000"];

    public static bool Allows(string userName, string password) =>
        password.Length >= Shortest
        && password.Any(char.IsLetter)
        && password.Any(char.IsAsciiDigit)
        && password.Distinct().Count() >= LeastDifferent
        && !(userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        && !Array.Exists(Plain, word => password.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A password that can be read out and copied by hand: three groups of five, some 74 random bits.</summary>
    public static string Generate()
    {
        string password;
        do
        {
            password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
        }
        while (!Allows("", password));

        return password;
    }
}
