using System.Text.RegularExpressions;

namespace Messaging.Routing.Desk;

/// <summary>
/// Hides what points to a person (脱敏): phones, identity and bank-card numbers, plates, e-mail addresses. For lists that people see who have
/// no business with the person.
/// </summary>
public static partial class Masking
{
    public static string Mask(string text)
    {
        text = LongNumber().Replace(text, number => Keep(number.Value, 3, 2));
        text = Email().Replace(text, mail => "***" + mail.Value[mail.Value.IndexOf('@')..]);
        return Plate().Replace(text, plate => Keep(plate.Value, 2, 1));
    }

    private static string Keep(string value, int head, int tail) =>
        value[..head] + new string('*', value.Length - head - tail) + value[^tail..];

    // Mobile and landline numbers, identity numbers (18, last may be X), bank cards (16–19).
    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ -]?[0-9]){6,18}[xX]?(?![0-9])")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}(?![A-Z0-9])")]
    private static partial Regex Plate();
}
