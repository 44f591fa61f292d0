using System.Globalization;
using Messaging.Routing.Mailbox;

namespace Messaging.MailboxApi.Api;

/// <summary>Reads words of a query or body so that a wrong one is a clear 400, with the field's name.</summary>
internal static class Words
{
    /// <summary>Characters of a matter, an answer or a remark.</summary>
    public const int LongestText = 20_000;

    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <returns>Null when the word is absent.</returns>
    public static T? ReadEnum<T>(this string? word, string field)
        where T : struct, Enum => word switch
        {
            null or "" => null,
            _ when word.All(char.IsAsciiLetter) && Enum.TryParse<T>(word, ignoreCase: true, out var read)
                && Enum.IsDefined(read) => read,
            _ => throw new InvalidInputException(
                $"{field}.unknown", $"{field}: '{word}' is none of {string.Join(", ", Enum.GetNames<T>().Select(JsonName))}."),
        };

    public static DateOnly? ReadDay(this string? word, string field) => word switch
    {
        null or "" => null,
        _ when DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear => day,
        _ => throw new InvalidInputException(
            $"{field}.malformed", $"{field}: a day such as 2017-12-31 is expected, from {FirstYear} to {LastYear}."),
    };

    /// <summary>A text as it may be stored: not longer than a letter, and without the one character that is none.</summary>
    public static string? Checked(this string? value, string field, int most = LongestText)
    {
        if (value?.Length > most)
        {
            throw new InvalidInputException($"{field}.long", $"{field}: at most {most} characters.");
        }

        return value?.Contains('\0') == true
            ? throw new InvalidInputException($"{field}.malformed", $"{field}: the character U+0000 is not text.")
            : value;
    }

    public static int ReadLimit(this string? word, int whenEmpty, int most) => word switch
    {
        null or "" => whenEmpty,
        _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most => limit,
        _ => throw new InvalidInputException("limit.malformed", $"limit: a number from 1 to {most} is expected."),
    };

    public static long? ReadCursor(this string? word) => word switch
    {
        null or "" => null,
        _ when long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        _ => throw new InvalidInputException("cursor.malformed", "cursor: the value of 'next' of the page before is expected."),
    };

    public static string Cursor(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string JsonName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
