using System.Text.RegularExpressions;
using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Examining;

/// <summary>
/// What a letter or an answer is about: its pairs of characters without those of every letter, and the places it names.
/// </summary>
internal sealed partial class MatterText
{
    private MatterText(string letters)
    {
        Letters = letters;
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            if (IsFigure(letters.AsSpan(at, 2)))
            {
                continue;
            }

            AllPairs.Add(Code(letters, at));
            if (Tells(letters.AsSpan(at, 2)))
            {
                Pairs.Add(Code(letters, at));
            }
        }

        foreach (Match place in Place().Matches(letters))
        {
            Places.Add(place.Value);
        }
    }

    /// <summary>Lower case, without punctuation.</summary>
    public string Letters { get; }

    /// <summary>Two characters in one number each.</summary>
    public HashSet<int> Pairs { get; } = [];

    /// <summary>With those of every letter.</summary>
    public HashSet<int> AllPairs { get; } = [];

    /// <summary>Names in front of 市, 县 and 区.</summary>
    public HashSet<string> Places { get; } = [];

    public static MatterText Of(string text)
    {
        var letters = new char[text.Length];
        return new MatterText(new string(letters, 0, GramLetters.Read(text, letters)));
    }

    /// <summary>An answer names its reader first; that is no matter.</summary>
    public static MatterText OfReply(string reply) => Of(ReplyBody.WithoutReader(reply));

    public static int Code(string letters, int at) => (letters[at] << 16) | letters[at + 1];

    /// <summary>Digits alone are years and amounts; a pair with a letter or a character says which road or which place.</summary>
    public static bool Tells(ReadOnlySpan<char> pair) =>
        !(char.IsAscii(pair[0]) && char.IsAscii(pair[1]) && char.IsAsciiDigit(pair[0]) == char.IsAsciiDigit(pair[1])) && !CommonPairs.Holds(pair);

    private static bool IsFigure(ReadOnlySpan<char> pair) => char.IsAsciiDigit(pair[0]) && char.IsAsciiDigit(pair[1]);

    // The development data write A7县 for a name.
    [GeneratedRegex(@"(?:[a-z]\d{1,2}|(?<![a-z0-9])[a-z]|(?![我本全各该贵省地城郊是在到和与为])[\u4e00-\u9fff][\u4e00-\u9fff])(?=[市县区])")]
    private static partial Regex Place();
}
