using System.Globalization;

namespace Messaging.Routing.Examining;

/// <summary>公民身份号码 (GB 11643): region, day of birth, order, check digit.</summary>
internal static class IdentityNumber
{
    private const string Checks = "10X98765432";

    private static ReadOnlySpan<int> Provinces =>
        [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83];

    private static ReadOnlySpan<int> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A slip of the pen does not make it nobody's: with a region and a day of birth it counts though its check digit is wrong.</summary>
    public static bool Is(ReadOnlySpan<char> number)
    {
        return !number[..17].Contains('X') && number[0] is >= '1' and <= '8' && IsDay(number[6..14])
            && (number[1] is >= '1' and <= '6' || IsChecked(number));
    }

    /// <summary>Of a province there is, and its last place is what the 17 before it ask for.</summary>
    public static bool IsSure(ReadOnlySpan<char> number) => Provinces.Contains(int.Parse(number[..2], CultureInfo.InvariantCulture)) && IsChecked(number);

    /// <summary>15 places, as issued before 1999.</summary>
    public static bool IsOld(ReadOnlySpan<char> number) =>
        !number.Contains('X') && number[0] is >= '1' and <= '8' && number[1] is >= '1' and <= '6' && IsDay($"19{number[6..12]}");

    private static bool IsChecked(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var place = 0; place < Weights.Length; place++)
        {
            sum += (number[place] - '0') * Weights[place];
        }

        return Checks[sum % 11] == number[17];
    }

    private static bool IsDay(ReadOnlySpan<char> day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born.Year is >= 1900 and < 2100;
}
