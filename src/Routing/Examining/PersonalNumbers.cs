namespace Messaging.Routing.Examining;

/// <summary>Identity, telephone and bank-card numbers in a text's digits, the longest kind first.</summary>
internal static class PersonalNumbers
{
    private const int IdentityLength = 18;
    private const int FewSpare = 4;

    public static IEnumerable<PersonalSpan> In(string text)
    {
        var row = new DigitRow(text);

        // Identity numbers first: what touches one begins or ends there.
        for (var at = 0; at + IdentityLength <= row.Count; at++)
        {
            if (IsIdentity(row, at))
            {
                yield return row.Take(at, IdentityLength, PersonalKind.Identity);
                at += IdentityLength - 1;
            }
        }

        for (var at = 0; at < row.Count; at++)
        {
            if (Longest(text, row, at) is { } found)
            {
                yield return row.Take(at, found.Length, found.Kind);
                at += found.Length - 1;
            }
        }
    }

    /// <summary>With its check digit it is one among any digits; with a slip in it only where it stands alone, or a year touches it.</summary>
    private static bool IsIdentity(DigitRow row, int at) =>
        row.HoldsTogether(at, IdentityLength)
        && row.Values.AsSpan(at, IdentityLength) is var number
        && IdentityNumber.Is(number)
        && IsGrouped(row, at, IdentityLength, PersonalKind.Identity)
        && (StandsAlone(row, at, IdentityLength) || (row.Groups(at, IdentityLength) == 1
            && (IdentityNumber.IsSure(number) || Math.Max(row.Before(at), row.After(at + IdentityLength)) <= FewSpare)));

    private static (int Length, PersonalKind Kind)? Longest(string text, DigitRow row, int at)
    {
        foreach (var length in (ReadOnlySpan<int>)[19, 18, 17, 16, 15, 12, 11, 10])
        {
            if (row.HoldsTogether(at, length)
                && Kind(row.Values.AsSpan(at, length), row.Before(at)) is { } kind
                && IsGrouped(row, at, length, kind)
                && (StandsAlone(row, at, length) || (kind is PersonalKind.Mobile && MobileNumber.IsInside(text, row, at)))
                && !(kind is PersonalKind.Mobile && MobileNumber.IsAmount(text, row[at + length - 1].At + 1, row.Values.AsSpan(at, length))))
            {
                return (length, kind);
            }
        }

        return null;
    }

    /// <summary>Begins and ends where no digit of its script touches it, except that a country code may stand before.</summary>
    private static bool StandsAlone(DigitRow row, int at, int length) =>
        row.After(at + length) == 0 && (row.Before(at) == 0 || (row.Before(at) is 2 or 4 && row.Values.AsSpan(0, at) is [.., '8', '6']));

    private static PersonalKind? Kind(ReadOnlySpan<char> number, int before) => number.Length switch
    {
        15 when IdentityNumber.IsOld(number) => PersonalKind.Identity,
        >= 16 and <= 19 when IsCard(number) => PersonalKind.BankCard,
        11 when MobileNumber.Is(number) => PersonalKind.Mobile,
        10 or 11 or 12 when IsLandline(number) && before == 0 => PersonalKind.Landline,
        _ => null,
    };

    /// <summary>Years, prices and floors in a list are digits with gaps as well: a number has few groups, or one for each digit.</summary>
    private static bool IsGrouped(DigitRow row, int at, int length, PersonalKind kind) => row.Groups(at, length) is var groups
        && (kind is PersonalKind.Landline ? groups <= 3 : groups <= 6 || groups >= length - 2);

    /// <summary>Of area codes that begin with 01 there is 010 alone: 013812345678 is a mobile number after an old trunk 0.</summary>
    private static bool IsLandline(ReadOnlySpan<char> number) =>
        number[0] == '0' && (number[1] == '1' ? number[2] == '0' : number[1] is >= '2' and <= '9') && !number.Contains('X') && number[number[1] is '1' or '2' ? 3 : 4] is not ('0' or '1');

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
