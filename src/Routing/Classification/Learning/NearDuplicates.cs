namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// Finds messages that are the same but for a few words (MinHash over five-letter shingles): the same person writing again
/// must not be learnt from and measured on at once.
/// </summary>
internal static class NearDuplicates
{
    private const int ShingleLength = 5;
    private const int Hashes = 16;
    private const int BandWidth = 2;
    private const double Same = 0.4;

    /// <returns>For each message the number of its group.</returns>
    public static int[] Group(IReadOnlyList<LabelledMessage> messages)
    {
        var signatures = messages.Select(Signature).ToArray();
        var group = Enumerable.Range(0, messages.Count).ToArray();
        for (var band = 0; band < Hashes; band += BandWidth)
        {
            var first = new Dictionary<(uint, uint), int>();
            for (var row = 0; row < signatures.Length; row++)
            {
                if (signatures[row] is { } one
                    && !first.TryAdd((one[band], one[band + 1]), row)
                    && first[(one[band], one[band + 1])] is var earlier
                    && Alike(one, signatures[earlier]!))
                {
                    group[Root(group, row)] = Root(group, earlier);
                }
            }
        }

        return [.. group.Select((_, row) => Root(group, row))];
    }

    private static int Root(int[] group, int row)
    {
        while (group[row] != row)
        {
            row = group[row] = group[group[row]];
        }

        return row;
    }

    private static bool Alike(uint[] one, uint[] other) => one.Zip(other).Count(pair => pair.First == pair.Second) >= Same * Hashes;

    /// <returns>Null for a message too short to be told from others of its kind.</returns>
    private static uint[]? Signature(LabelledMessage message)
    {
        var written = message.Title + message.Text;
        var letters = new char[written.Length];
        var count = GramLetters.Read(written, letters);
        if (count < ShingleLength)
        {
            return null;
        }

        var least = new uint[Hashes];
        Array.Fill(least, uint.MaxValue);
        for (var at = 0; at + ShingleLength <= count; at++)
        {
            var shingle = 14695981039346656037UL;
            for (var next = at; next < at + ShingleLength; next++)
            {
                shingle = (shingle ^ letters[next]) * 1099511628211UL;
            }

            for (var hash = 0; hash < Hashes; hash++)
            {
                var mixed = (shingle ^ ((ulong)hash * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
                least[hash] = Math.Min(least[hash], (uint)(mixed >> 32));
            }
        }

        return least;
    }
}
