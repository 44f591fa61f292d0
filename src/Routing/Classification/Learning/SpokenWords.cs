using System.Buffers;

namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// The words of a message that spoke for a label (依据词): runs of characters whose learnt weight lies well above what they weigh for the other labels.
/// </summary>
internal static class SpokenWords
{
    private const int Most = 3;
    private const int LongestWord = 6;

    // A run goes on while its next pair says at least so much of what the run's strongest pair says.
    private const float GoesOn = 0.35f;

    // What says less than this share of the strongest word is no reason.
    private const float Weak = 0.4f;

    public static IReadOnlyList<string> For(TextModel model, int label, string? title, string text)
    {
        var letters = ArrayPool<char>.Shared.Rent((title?.Length ?? 0) + text.Length);
        try
        {
            var heading = title is null ? 0 : GramLetters.Read(title, letters);
            var count = heading + GramLetters.Read(text, letters.AsSpan(heading));
            return Words(letters.AsSpan(0, count), Pairs(model, label, letters.AsSpan(0, count), heading));
        }
        finally
        {
            // A citizen's words do not stay behind in shared memory.
            ArrayPool<char>.Shared.Return(letters, clearArray: true);
        }
    }

    /// <summary>For each letter and the one after it, how much more the pair says for the label than for the others.</summary>
    private static float[] Pairs(TextModel model, int label, ReadOnlySpan<char> letters, int heading)
    {
        var said = new float[Math.Max(0, letters.Length - 1)];
        for (var at = 0; at < said.Length; at++)
        {
            // The end of the title and the beginning of the text are no word.
            if (at == heading - 1)
            {
                continue;
            }

            said[at] = Says(model, label, GramReader.PairAt(letters, at, lead: false)) + Says(model, label, GramReader.PairAt(letters, at, lead: true));
        }

        return said;
    }

    private static float Says(TextModel model, int label, int? bucket)
    {
        if (bucket is not { } known || model.Features.Find(known) is not { } feature)
        {
            return 0;
        }

        var weights = model.Weights.Of(feature);
        var sum = 0f;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return (weights[label] - (sum / weights.Length)) * model.Features.WeightOf(feature);
    }

    private static List<string> Words(ReadOnlySpan<char> letters, float[] said)
    {
        var words = new List<string>();
        var strongest = 0f;
        while (words.Count < Most && said.Length > 0)
        {
            var peak = Array.IndexOf(said, said.Max());
            var most = said[peak];
            strongest = Math.Max(strongest, most);
            if (most <= 0 || most < strongest * Weak)
            {
                break;
            }

            var (first, last) = (peak, peak);
            while (first > 0 && said[first - 1] >= most * GoesOn && last - first + 2 < LongestWord)
            {
                first--;
            }

            while (last < said.Length - 1 && said[last + 1] >= most * GoesOn && last - first + 2 < LongestWord)
            {
                last++;
            }

            var word = new string(letters[first..(last + 2)]);
            if (!words.Any(known => known.Contains(word, StringComparison.Ordinal)))
            {
                words.Add(word);
            }

            Array.Clear(said, Math.Max(0, first - 1), Math.Min(said.Length, last + 2) - Math.Max(0, first - 1));
        }

        return words;
    }
}
