namespace Messaging.Routing.Topics;

/// <summary>Two to four letters in one number (字串).</summary>
internal static class Gram
{
    public const int Shortest = 2;
    public const int Longest = 4;

    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var code = 0UL;
        foreach (var letter in letters)
        {
            code = (code << 16) | letter;
        }

        return code;
    }

    public static int Length(ulong gram) => gram > 0xFFFF_FFFF_FFFF ? 4 : gram > 0xFFFF_FFFF ? 3 : 2;

    public static string Text(ulong gram) =>
        string.Create(Length(gram), gram, static (letters, code) =>
        {
            for (var at = letters.Length - 1; at >= 0; at--)
            {
                letters[at] = (char)code;
                code >>= 16;
            }
        });

    /// <summary>Whether two neighbouring letters of the gram are among <paramref name="pairs"/>.</summary>
    public static bool HasPairOf(ulong gram, HashSet<uint> pairs)
    {
        for (; gram > 0xFFFF; gram >>= 16)
        {
            if (pairs.Contains((uint)gram))
            {
                return true;
            }
        }

        return false;
    }

    public static HashSet<uint> PairsOf(string letters)
    {
        var pairs = new HashSet<uint>();
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            pairs.Add((uint)Of(letters.AsSpan(at, 2)));
        }

        return pairs;
    }
}
