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

    public static string Mask(string text) => Mask(text, []);

    /// <param name="text">What was written.</param>
    /// <param name="own">What its writer said of the own person: name, phone.</param>
    public static string Mask(string text, IEnumerable<string> own)
    {
        // All is found before any of it is hidden: with the name gone, nobody would know whose the address is.
        var said = own.SelectMany(words => Places(text, words)).ToList();
        var found = PersonalData.Find(text).SelectMany(span => span.Without(said)).Select(span => (Span: span, By: Hidden(span.In(text), span.Kind)));
        foreach (var (span, by) in found.Concat(said.Select(span => (Span: span, By: Someone))).OrderByDescending(hide => hide.Span.Start))
        {
            text = string.Concat(text.AsSpan(0, span.Start), by, text.AsSpan(span.End));
        }

        text = LongNumber().Replace(text, number => Keep(number.Value, 3, 2));
        return Email().Replace(text, mail => "***" + mail.Value[mail.Value.IndexOf('@')..]);
    }

    private static List<PersonalSpan> Places(string text, string words)
    {
        var places = new List<PersonalSpan>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            places.Add(new PersonalSpan(at, words.Length, PersonalKind.NameWithAddress));
        }

        return places;
    }

    private static string Hidden(string value, PersonalKind kind) => kind switch
    {
        PersonalKind.NameWithAddress or PersonalKind.Home => new string('*', Shortest),
        PersonalKind.Plate => Keep(value, 2, 1),
        _ => Keep(value, 3, 2),
    };

    private static string Keep(string value, int head, int tail) => value.Length <= head + tail
        ? new string('*', value.Length)
        : value[..head] + new string('*', value.Length - head - tail) + value[^tail..];

    // Numbers of other kinds and landlines without their area.
    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ -]?[0-9]){6,18}[xX]?(?![0-9])")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();
}
