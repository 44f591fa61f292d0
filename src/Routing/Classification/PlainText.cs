using System.Text;

namespace Messaging.Routing.Classification;

/// <summary>
/// A message as the classifiers see it: NFKC, lower case, punctuation and white space as one kind of break.
/// Messages and words of the catalogue go through the same door, or they would not meet.
/// </summary>
internal static class PlainText
{
    /// <summary>Stands for white space and every punctuation mark.</summary>
    public const char Break = ' ';

    /// <summary>Stands for a number; only service numbers that the catalogue names keep their digits.</summary>
    public const char Number = '#';

    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in Composed(text).ToLowerInvariant())
        {
            var wordly = char.IsLetterOrDigit(letter) || letter == Number;
            if (wordly)
            {
                // "107 国道" and "107国道" are the same road.
                if (plain.Length > 1 && plain[^1] == Break && char.IsAsciiDigit(plain[^2]) && !char.IsAscii(letter))
                {
                    plain.Length--;
                }

                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != Break)
            {
                plain.Append(Break);
            }
        }

        return plain.ToString().TrimEnd(Break);
    }

    /// <summary>Replaces runs of digits by <see cref="Number"/>, except those the catalogue names (12328).</summary>
    public static string WithoutNumbers(string plain, IReadOnlySet<string> kept)
    {
        if (!plain.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return plain;
        }

        var result = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            var end = at;
            while (end < plain.Length && char.IsAsciiDigit(plain[end]))
            {
                end++;
            }

            if (end == at)
            {
                result.Append(plain[at]);
                continue;
            }

            var digits = plain[at..end];
            result.Append(kept.Contains(digits) ? digits : Number);
            at = end - 1;
        }

        return result.ToString();
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate, as cut messages have it, cannot be composed; the rest can be read as it stands.
            return text;
        }
    }
}
