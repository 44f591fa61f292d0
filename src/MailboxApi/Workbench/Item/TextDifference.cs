namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>Two texts side by side, sentence by sentence (两稿对照): which sentences stand in both, and which in one only.</summary>
internal sealed record TextDifference(IReadOnlyList<TextPiece> Mine, IReadOnlyList<TextPiece> Newer)
{
    private const string Ends = "。！？；\n";

    // Ten thousand characters of very short sentences are compared from both ends only, not each with each.
    private const int MostPairs = 1_000_000;

    public static TextDifference Between(string mine, string newer)
    {
        var (one, other) = (Sentences(mine), Sentences(newer));
        var head = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(one.Count, other.Count) - head;
        var tail = Enumerable.Range(1, most).TakeWhile(n => one[^n] == other[^n]).Count();
        var (keptOfOne, keptOfOther) = Common(one[head..^tail], other[head..^tail]);
        return new TextDifference(Pieces(one, head, tail, keptOfOne), Pieces(other, head, tail, keptOfOther));
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Ends.Contains(text[at], StringComparison.Ordinal))
            {
                sentences.Add(text[start..(at + 1)]);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(text[start..]);
        }

        return sentences;
    }

    /// <summary>The longest sequence of sentences that stands in both, as places in each.</summary>
    private static (HashSet<int> One, HashSet<int> Other) Common(List<string> one, List<string> other)
    {
        var (keptOfOne, keptOfOther) = (new HashSet<int>(), new HashSet<int>());
        if ((long)one.Count * other.Count > MostPairs)
        {
            return (keptOfOne, keptOfOther);
        }

        var longest = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
            {
                longest[i, j] = one[i] == other[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < one.Count && j < other.Count;)
        {
            if (one[i] == other[j])
            {
                keptOfOne.Add(i++);
                keptOfOther.Add(j++);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (keptOfOne, keptOfOther);
    }

    private static List<TextPiece> Pieces(List<string> sentences, int head, int tail, HashSet<int> kept)
    {
        var pieces = new List<TextPiece>();
        for (var at = 0; at < sentences.Count; at++)
        {
            var differs = at >= head && at < sentences.Count - tail && !kept.Contains(at - head);
            if (pieces.Count > 0 && pieces[^1].Differs == differs)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + sentences[at] };
            }
            else
            {
                pieces.Add(new TextPiece(sentences[at], differs));
            }
        }

        return pieces;
    }
}
