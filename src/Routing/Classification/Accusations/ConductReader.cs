using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// Turns a text into what can be learnt from it: runs of letters in which every name is one symbol, so that the relation is learnt and not the
/// name, the letters round a division, how everybody stands, what the rules saw, and what the words mean.
/// </summary>
internal static class ConductReader
{
    public const int BucketBits = 21;

    private const int LongestRun = 3;
    private const int Near = 14;

    // In the private use area, one for each kind of party.
    private const char FirstSymbol = '\ue000';

    /// <summary>Hashed features of the letters from <paramref name="start"/> to <paramref name="end"/>, each once, ascending, of length one together.</summary>
    public static SparseVector Read(Evidence evidence, int start, int end, bool withRules = true)
    {
        var keys = new List<(int Bucket, float Value)>((end - start) * 5);
        var letters = new char[(2 * (end - start)) + 2];
        var count = Masked(evidence, start, end, letters, out var first);
        AddRuns(keys, letters.AsSpan(0, count), LongestRun, 1, 1);
        if (first >= 0)
        {
            AddRuns(keys, letters.AsSpan(first + 1, Math.Min(Near, count - first - 1)), 2, 2, 1);
            AddRuns(keys, letters.AsSpan(Math.Max(0, first - 6), first - Math.Max(0, first - 6)), 2, 3, 1);
        }

        AddWhose(keys, letters.AsSpan(0, count));
        AddStanding(keys, evidence, start, end, withRules);
        AddMeanings(keys, evidence, start, end);
        return Counted(keys);
    }

    private static int Masked(Evidence evidence, int start, int end, char[] letters, out int first)
    {
        var count = 0;
        var next = 0;
        var parties = evidence.Parties;
        first = -1;
        for (var at = start; at < end;)
        {
            letters[count++] = evidence.Text.Before(at) switch
            {
                >= Pause.Sentence => '。',
                >= Pause.Clause => '，',
                _ => '\0',
            };
            count -= letters[count - 1] == '\0' ? 1 : 0;
            while (next < parties.Count && parties[next].Start < at)
            {
                next++;
            }

            if (next < parties.Count && parties[next].Start == at)
            {
                first = first < 0 && parties[next].Kind is PartyKind.Unit ? count : first;
                letters[count++] = (char)(FirstSymbol + (int)parties[next].Kind);
                at = parties[next].End;
                continue;
            }

            letters[count++] = evidence.Text.Letters[at++];
        }

        letters[count++] = '。';
        return count;
    }

    private static void AddRuns(List<(int, float)> keys, ReadOnlySpan<char> letters, int longest, int family, float value)
    {
        for (var at = 0; at < letters.Length; at++)
        {
            var key = (ulong)family;
            for (var length = 1; length <= longest && at + length <= letters.Length; length++)
            {
                key = (key << 17) ^ letters[at + length - 1] ^ (key >> 47);
                keys.Add((Bucket(key * 31 + (ulong)length), value));
            }
        }
    }

    /// <summary>Pairs of letters with whoever was spoken of last in the sentence: 司机…骂人 and 处长…骂人 are two things.</summary>
    private static void AddWhose(List<(int, float)> keys, ReadOnlySpan<char> letters)
    {
        var last = '\0';
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            last = letters[at] switch
            {
                '。' => '\0',
                >= FirstSymbol and < (char)(FirstSymbol + 16) => letters[at],
                _ => last,
            };
            keys.Add((Bucket((4UL << 40) ^ ((ulong)last << 34) ^ ((ulong)letters[at] << 17) ^ letters[at + 1]), 1));
        }
    }

    private static void AddStanding(List<(int, float)> keys, Evidence evidence, int start, int end, bool withRules)
    {
        var (own, other, grave) = (0, 0, 0);
        foreach (var (conduct, whose) in evidence.Told)
        {
            if (!withRules || conduct.Start < start || conduct.Start >= end)
            {
                continue;
            }

            Add(10, ((int)conduct.Kind * 2) + (whose is null ? 0 : 1), 1.5f);
            own += whose is null ? 0 : 1;
            other += whose is null && conduct.Kind is not ConductKind.Hint ? 1 : 0;
            grave += conduct.Kind is not ConductKind.Hint ? 1 : 0;
        }

        Add(11, (own > 0 ? 1 : 0) + (other > 0 ? 2 : 0) + (grave > 0 ? 4 : 0), 2);
        var elsewhere = evidence.Parties.Exists(party => party.Kind is PartyKind.Private or PartyKind.Elsewhere) ? 1 : 0;
        foreach (var party in evidence.Parties.Where(party => party.Start >= start && party.Start < end))
        {
            Add(12, ((int)party.Kind * 16) + (int)party.Role, 1.5f);
            Add(13, ((((int)party.Kind * 16) + (int)party.Role) * 4) + (elsewhere * 2) + (grave > 0 ? 1 : 0), 1.5f);
        }

        if (withRules)
        {
            Add(14, evidence.Targets.Count > 0 ? 1 : 0, 2);
            Add(15, evidence.Suspected is null ? 0 : 1, 2);
        }

        Add(16, 0, 1);

        void Add(ulong family, int value, float weight) => keys.Add((Bucket((family << 40) ^ (ulong)value), weight));
    }

    private static void AddMeanings(List<(int, float)> keys, Evidence evidence, int start, int end)
    {
        const int nobody = 15;
        foreach (var meant in Meanings.In(evidence, start, end))
        {
            Add(20, meant.Meaning);
            Add(21, (meant.Meaning * 16) + (meant.After is { } kind ? (int)kind : nobody));
            Add(22, (meant.Meaning * 4) + (int)meant.Place);
        }

        void Add(ulong family, int value) => keys.Add((Bucket((family << 40) ^ (ulong)value), 1.5f));
    }

    private static int Bucket(ulong key)
    {
        var mixed = key * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
        return (int)(mixed >> (64 - BucketBits));
    }

    private static SparseVector Counted(List<(int Bucket, float Value)> keys)
    {
        keys.Sort(static (one, other) => one.Bucket.CompareTo(other.Bucket));
        var buckets = new int[keys.Count];
        var values = new float[keys.Count];
        var count = 0;
        var square = 0f;
        for (var at = 0; at < keys.Count; at++)
        {
            if (count > 0 && buckets[count - 1] == keys[at].Bucket)
            {
                continue;
            }

            buckets[count] = keys[at].Bucket;
            values[count++] = keys[at].Value;
            square += keys[at].Value * keys[at].Value;
        }

        var scale = 1 / MathF.Sqrt(square);
        for (var at = 0; at < count; at++)
        {
            values[at] *= scale;
        }

        return new SparseVector(buckets[..count], values[..count]);
    }
}
