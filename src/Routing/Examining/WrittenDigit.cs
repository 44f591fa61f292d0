using System.Globalization;

namespace Messaging.Routing.Examining;

/// <summary>A digit of a text, whatever it is written with.</summary>
/// <param name="Value">'0' to '9', or 'X' (the last place of some identity numbers).</param>
/// <param name="At">Where it stands.</param>
/// <param name="Gap">What stands between the digit before and this one; 0 where they touch, and -1 where something else than a gap does.</param>
/// <param name="Width">How many characters it takes.</param>
/// <param name="Script">What it is written with.</param>
internal readonly record struct WrittenDigit(char Value, int At, int Gap, int Width, DigitScript Script)
{
    private const int WidestGap = 3;
    private const string Chinese = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Gaps = "-－—–‐‑−_＿.．·•・/／\\|,，、:：*()（）+=~～'’‘\"";

    public static List<WrittenDigit> Of(string text)
    {
        var digits = new List<WrittenDigit>();
        var end = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var width = char.IsSurrogatePair(text, at) ? 2 : 1;
            if (Read(text, at, digits, end) is { } value)
            {
                digits.Add(new WrittenDigit(value, at, end < 0 ? -1 : Between(text.AsSpan(end, at - end)), width, ScriptOf(text[at])));
                end = at + width;
            }

            at += width - 1;
        }

        return digits;
    }

    private static DigitScript ScriptOf(char letter) => letter switch
    {
        >= '0' and <= '9' => DigitScript.Ascii,
        >= '０' and <= '９' => DigitScript.FullWidth,
        '幺' => DigitScript.Numeral,
        _ when Chinese.Contains(letter, StringComparison.Ordinal) || Formal.Contains(letter, StringComparison.Ordinal) => DigitScript.Numeral,
        _ when char.IsLetter(letter) => DigitScript.Letter,
        _ => DigitScript.Other,
    };

    private static char? Read(string text, int at, List<WrittenDigit> before, int end)
    {
        var letter = text[at];
        if (char.IsAsciiDigit(letter))
        {
            return letter;
        }

        if (Chinese.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var numeral)
        {
            return (char)('0' + numeral);
        }

        if (Formal.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var formal)
        {
            return (char)('0' + formal);
        }

        var follows = before.Count > 0 && Between(text.AsSpan(end, at - end)) >= 0;
        return letter switch
        {
            '幺' => '1',
            '两' or '俩' => null,
            '○' or '◯' or '⚪' or 'O' or 'o' or 'Ｏ' when follows => '0',
            'l' or 'I' or 'Ｉ' when follows => '1',
            'X' or 'x' or 'Ｘ' or 'ｘ' or '×' or 'Ⅹ' or 'Χ' when follows => 'X',
            _ => Other(text, at),
        };
    }

    // ①, ⑴, ⒈, superscripts, full-width and mathematical digits.
    private static char? Other(string text, int at)
    {
        if (text[at] < 128 || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at)))
        {
            return null;
        }

        var digit = CharUnicodeInfo.GetDigitValue(text, at);
        return digit is >= 0 and <= 9 ? (char)('0' + digit) : null;
    }

    private static int Between(ReadOnlySpan<char> gap)
    {
        var seen = 0;
        foreach (var letter in gap)
        {
            // Zero-width characters and the enclosing key cap show nothing.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsWhiteSpace(letter) && !Gaps.Contains(letter, StringComparison.Ordinal))
            {
                return -1;
            }

            seen++;
        }

        return seen <= WidestGap ? seen : -1;
    }
}
