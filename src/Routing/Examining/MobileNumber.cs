using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>手机号, also where further digits touch it: a year in front, a day behind, an account that it was written into.</summary>
internal static partial class MobileNumber
{
    public const int Length = 11;

    // The year or the day of a serial number.
    private const int FewSpare = 4;

    // A landline or an account of the site.
    private const int MostSpare = 8;

    public static bool Is(ReadOnlySpan<char> number) =>
        number.Length == Length && number[0] == '1' && number[1] is >= '3' and <= '9' && !number.Contains('X');

    /// <param name="text">Where the row was read.</param>
    /// <param name="row">Its digits.</param>
    /// <param name="at">Where the number would begin.</param>
    public static bool IsInside(string text, DigitRow row, int at)
    {
        var number = row.Values.AsSpan(at, Length);
        if (!Prefix().IsMatch(number[..3]) || !row.IsInOnePiece(at, Length))
        {
            return false;
        }

        var before = row.Before(at);
        var after = row.After(at + Length);
        if (after >= Length && Is(row.Values.AsSpan(at + Length, Length)))
        {
            // Two in one run.
            after -= Length;
        }

        return IsSerial(text, row, at - before)
            ? Math.Min(before, after) == 0 && Math.Max(before, after) <= FewSpare
            : before <= MostSpare && after <= MostSpare;
    }

    /// <summary>Of an amount: 13800000000元.</summary>
    public static bool IsAmount(string text, int end, ReadOnlySpan<char> number) => number.EndsWith("0000") && text.AsSpan(end).StartsWith("元");

    /// <summary>Longer numbers are serial ones (订单号, 项目代码): they begin with a day, or are called so.</summary>
    private static bool IsSerial(string text, DigitRow row, int first) =>
        Day().IsMatch(row.Values.AsSpan(first)) || Called().IsMatch(text.AsSpan(Math.Max(0, row[first].At - 12), Math.Min(12, row[first].At)));

    [GeneratedRegex("^1(?:3[0-9]|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])")]
    private static partial Regex Prefix();

    [GeneratedRegex("^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:号|码|单|编|No\.?|№)[\s为是:：.（(]{0,3}$")]
    private static partial Regex Called();
}
