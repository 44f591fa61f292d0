using System.Text.RegularExpressions;
using Messaging.Routing.Examining;

namespace Messaging.Routing.Desk;

/// <summary>
/// Hides what points to a person (脱敏): what <see cref="PersonalData"/> finds, further long numbers, e-mail addresses. For lists that people
/// see who have no business with the person.
/// </summary>
public static partial class Masking
{
    private const int Shortest = 6;

    /// <summary>Stands for a name that the writer gave as the own one.</summary>
    private const string Someone = "某某";

    /// <param name="text">What was written.</param>
    /// <param name="own">What its writer said of the own person: name, phone.</param>
    public static string Mask(string text, IEnumerable<string> own) =>
        Mask(own.Aggregate(text, (hidden, said) => hidden.Replace(said, Someone, StringComparison.Ordinal)));

    public static string Mask(string text)
    {
        foreach (var span in PersonalData.Find(text).Reverse())
        {
            text = string.Concat(text.AsSpan(0, span.Start), Hidden(span.In(text), span.Kind), text.AsSpan(span.End));
        }

        text = LongNumber().Replace(text, number => Keep(number.Value, 3, 2));
        return Email().Replace(text, mail => "***" + mail.Value[mail.Value.IndexOf('@')..]);
    }

    private static string Hidden(string value, PersonalKind kind) => kind switch
    {
        PersonalKind.NameWithAddress => new string('*', Shortest),
        PersonalKind.Plate => Keep(value, 2, 1),
        _ => Keep(value, 3, 2),
    };

    private static string Keep(string value, int head, int tail) =>
        value[..head] + new string('*', value.Length - head - tail) + value[^tail..];

    // Numbers of other kinds and landlines without their area.
    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ -]?[0-9]){6,18}[xX]?(?![0-9])")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();
}
