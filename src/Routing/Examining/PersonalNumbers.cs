namespace Messaging.Routing.Examining;

/// <summary>Identity, telephone and bank-card numbers in a text's digits, the longest kind first.</summary>
internal static class PersonalNumbers
{
    public static IEnumerable<PersonalSpan> In(string text)
    {
        var digits = WrittenDigit.Of(text);
        var values = new string([.. digits.Select(digit => digit.Value)]);
        for (var at = 0; at < digits.Count; at++)
        {
            if (Longest(digits, values, at) is not { } found)
            {
                continue;
            }

            var last = digits[at + found.Length - 1];
            yield return new PersonalSpan(digits[at].At, last.At + last.Width - digits[at].At, found.Kind);
            at += found.Length - 1;
        }
    }

    private static (int Length, PersonalKind Kind)? Longest(List<WrittenDigit> digits, string values, int at)
    {
        foreach (var length in (ReadOnlySpan<int>)[18, 19, 17, 16, 15, 12, 11, 10])
        {
            if (IsNumber(digits, at, length) && Kind(values.AsSpan(at, length), digits[at].Gap) is { } kind && IsGrouped(digits, at, length, kind))
            {
                return (length, kind);
            }
        }

        return null;
    }

    /// <summary>Begins and ends where no digit touches it, except that a country code may stand before.</summary>
    private static bool IsNumber(List<WrittenDigit> digits, int at, int length)
    {
        if (at + length > digits.Count || (at + length < digits.Count && digits[at + length].Gap == 0 && digits[at + length].Value != 'X'))
        {
            return false;
        }

        for (var next = at + 1; next < at + length; next++)
        {
            if (digits[next].Gap < 0)
            {
                return false;
            }
        }

        return at == 0 || digits[at].Gap != 0
            || (at >= 2 && digits[at - 1].Value == '6' && digits[at - 2].Value == '8' && (at == 2 || digits[at - 2].Gap != 0 || digits[at - 3].Value == '0'));
    }

    private static PersonalKind? Kind(ReadOnlySpan<char> number, int gapBefore) => number.Length switch
    {
        18 when IdentityNumber.Is(number) => PersonalKind.Identity,
        15 when IdentityNumber.IsOld(number) => PersonalKind.Identity,
        >= 16 and <= 19 when IsCard(number) => PersonalKind.BankCard,
        11 when number[0] == '1' && number[1] is >= '3' and <= '9' && !number.Contains('X') => PersonalKind.Mobile,
        10 or 11 or 12 when IsLandline(number) && gapBefore != 0 => PersonalKind.Landline,
        _ => null,
    };

    /// <summary>Years, prices and floors in a list are digits with gaps as well: a number has few groups, or one for each digit.</summary>
    private static bool IsGrouped(List<WrittenDigit> digits, int at, int length, PersonalKind kind)
    {
        var groups = 1;
        for (var next = at + 1; next < at + length; next++)
        {
            groups += digits[next].Gap > 0 ? 1 : 0;
        }

        return kind is PersonalKind.Landline ? groups <= 3 : groups <= 6 || groups >= length - 2;
    }

    private static bool IsLandline(ReadOnlySpan<char> number) =>
        number[0] == '0' && number[1] is >= '1' and <= '9' && !number.Contains('X') && number[number[1] is '1' or '2' ? 3 : 4] is not ('0' or '1');

    /// <summary>Luhn's check.</summary>
    private static bool IsCard(ReadOnlySpan<char> number)
    {
        if (number.Contains('X') || number[0] is not ('3' or '4' or '5' or '6' or '9'))
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < number.Length; place++)
        {
            var digit = number[^(place + 1)] - '0';
            digit *= 1 + (place % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
