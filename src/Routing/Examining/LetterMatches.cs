namespace Messaging.Routing.Examining;

/// <summary>The answers of a file among its letters. The same letter or the same answer twice is one: a file may hold a letter with two answers.</summary>
internal sealed class LetterMatches
{
    private const double Least = AnswerAssignment.Least;

    // Less sure than that is as good as not at all.
    private const double Unlikely = 1e-3;

    private readonly int[] _letters;
    private readonly int[] _replies;
    private readonly int[] _rows;
    private readonly float[][] _likeness;
    private readonly AnswerAssignment _assignment;

    private LetterMatches(IReadOnlyList<MatterText> letters, IReadOnlyList<MatterText> replies)
    {
        _letters = Numbered(letters);
        _replies = Numbered(replies);
        _rows = First(_letters);
        var index = new LetterIndex([.. _rows.Select(row => letters[row])], [.. First(_replies).Select(row => replies[row])]);
        _likeness = [.. First(_replies).AsParallel().AsOrdered().Select(row => index.Scores(replies[row]))];
        _assignment = new AnswerAssignment(_likeness);
    }

    /// <returns>Null where there are too few letters to say anything by.</returns>
    public static LetterMatches? Of(IReadOnlyList<MatterText> letters, IReadOnlyList<MatterText> replies) =>
        letters.DistinctBy(letter => letter.Letters).Take(OtherMatter.FewLetters).Count() < OtherMatter.FewLetters ? null : new LetterMatches(letters, replies);

    /// <summary>How the answer of this row stands to its letter beside all the others; <c>Best</c> is a row.</summary>
    public LetterRank Rank(int row)
    {
        var (letter, reply) = (_letters[row], _replies[row]);
        var scores = _likeness[reply];
        var (best, sum, squares, better, chosen, assigned) = (-1, 0.0, 0.0, 0, 0.0, 0.0);
        for (var other = 0; other < scores.Length; other++)
        {
            if (other == letter)
            {
                continue;
            }

            best = best < 0 || scores[other] > scores[best] ? other : best;
            better += scores[other] > scores[letter] ? 1 : 0;
            sum += scores[other];
            squares += scores[other] * scores[other];
            chosen = Math.Max(chosen, _assignment.IsChosen(reply, other));
            assigned = Math.Max(assigned, _assignment.Assigned(reply, other));
        }

        var (taken, wanted) = (0.0, 0.0);
        for (var other = 0; other < _likeness.Length; other++)
        {
            if (other != reply)
            {
                taken = Math.Max(taken, _assignment.Assigned(other, letter));
                wanted = Math.Max(wanted, _assignment.Chooses(other, letter));
            }
        }

        var mean = sum / (scores.Length - 1);
        var spread = Math.Sqrt(Math.Max(0, (squares / (scores.Length - 1)) - (mean * mean))) + 1e-6;
        return new LetterRank(
            _rows[best],
            Math.Log((scores[letter] + Least) / (scores[best] + Least)),
            Math.Log(1 + better) / Math.Log(scores.Length),
            (scores[letter] - mean) / spread / 5,
            (scores[best] - mean) / spread / 5,
            Math.Log(_assignment.Chooses(reply, letter) + Unlikely),
            Math.Log(_assignment.IsChosen(reply, letter) + Unlikely),
            Math.Log(_assignment.Assigned(reply, letter) + Unlikely),
            taken,
            wanted,
            chosen,
            assigned);
    }

    private static int[] Numbered(IReadOnlyList<MatterText> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. texts.Select(text => numbers.TryGetValue(text.Letters, out var number) ? number : numbers[text.Letters] = numbers.Count)];
    }

    private static int[] First(int[] numbers) => [.. numbers.Index().DistinctBy(one => one.Item).Select(one => one.Index)];
}
