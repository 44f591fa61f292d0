using System.Text;

namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// The letters a message is learnt from: NFKC, lower case, Latin letters, digits and Han only. Messages reach an office
/// with and without punctuation; without it all of them read alike.
/// </summary>
internal static class GramLetters
{
    private const int FullWidth = 'Ａ' - 'A';

    /// <returns>How many letters were written; <paramref name="letters"/> holds at least as many as the text.</returns>
    public static int Read(string text, Span<char> letters)
    {
        var count = 0;
        foreach (var letter in text)
        {
            var plain = letter is >= '！' and <= '～' ? (char)(letter - FullWidth) : letter;
            if (IsHan(plain) || char.IsAsciiLetterLower(plain) || char.IsAsciiDigit(plain))
            {
                letters[count++] = plain;
            }
            else if (char.IsAsciiLetterUpper(plain))
            {
                letters[count++] = (char)(plain | 0x20);
            }
            else if (!IsPunctuation(plain))
            {
                return ReadRare(text, letters);
            }
        }

        return count;
    }

    // ①, ㎡, Ⅳ and their like turn into letters by composition; that is slow, and few messages need it.
    private static int ReadRare(string text, Span<char> letters)
    {
        var count = 0;
        foreach (var letter in Composed(text).ToLowerInvariant())
        {
            if (count < letters.Length && (IsHan(letter) || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
            {
                letters[count++] = letter;
            }
        }

        return count;
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

    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    private static bool IsPunctuation(char letter) =>
        letter is < '\u0080' or >= '\u2000' and <= '\u206f' or >= '\u3000' and <= '\u301f';
}
