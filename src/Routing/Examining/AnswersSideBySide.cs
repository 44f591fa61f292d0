namespace Messaging.Routing.Examining;

/// <summary>Letters and their answers beside each other: which answer is about another matter, and which was copied.</summary>
internal sealed class AnswersSideBySide
{
    private const int LongestQuote = 24;

    // An answer that clearly fits its letter is its own, whoever else got the same.
    private const double ClearlyOwn = -2;

    // Every answer is held against every letter: a longer file is read in parts.
    private const int MostTogether = 4000;

    private readonly IReadOnlyList<AnswerToExamine> _answers;
    private readonly MatterText[] _titles;
    private readonly MatterText[] _letters;
    private readonly MatterText[] _replies;
    private readonly LetterMatches?[] _matches;
    private readonly int _block;
    private readonly CopiedAnswers _copied;
    private readonly ILookup<string, int> _same;
    private readonly double?[] _odds;

    public AnswersSideBySide(IReadOnlyList<AnswerToExamine> answers)
    {
        _answers = answers;
        _titles = [.. answers.Select(answer => MatterText.Of(answer.Title))];
        _letters = [.. answers.Select(answer => MatterText.Of(answer.Letter))];
        _replies = [.. answers.Select(answer => MatterText.OfReply(answer.Reply))];
        _block = (answers.Count + MostTogether) / ((answers.Count / MostTogether) + 1);
        _matches = [.. _letters.Chunk(_block).Zip(_replies.Chunk(_block), LetterMatches.Of)];
        _copied = new CopiedAnswers(_letters, [.. answers.Select(answer => answer.Reply)]);
        _same = Enumerable.Range(0, answers.Count).ToLookup(at => answers[at].Reply);
        _odds = new double?[answers.Count];
    }

    public double ShareOfWrong()
    {
        Parallel.For(0, _answers.Count, at => Odds(at));
        return OtherMatter.ShareOfWrong([.. _odds.OfType<double>()]);
    }

    /// <param name="at">Which answer.</param>
    /// <param name="share">How many are at the wrong letter, as far as is known.</param>
    public IEnumerable<Finding> Compare(int at, double share)
    {
        if (OtherMatter.IsFound(Odds(at), FitsBestHere(at) ? OtherMatter.Usual : share, _matches[at / _block] is not null))
        {
            yield return new Finding(FindingCodes.OtherMatter, WhyOther(at, share));
        }

        // Of two that say the same, the one that fits its letter less was copied.
        var from = Odds(at) < ClearlyOwn ? null : _copied.Of(at).Where(other => Odds(other) < Odds(at)).Select(other => (int?)other).FirstOrDefault();
        if (from is { } source)
        {
            yield return new Finding(
                FindingCodes.Copied,
                $"与{Named(source)}的答复几乎相同，而两件来件说的不是同一件事。");
        }
    }

    /// <summary>The very same answer stands at another letter, which it fits less.</summary>
    private bool FitsBestHere(int at) => _same[_answers[at].Reply].Count() > 1 && _same[_answers[at].Reply].All(other => Odds(other) >= Odds(at));

    private double Odds(int at)
    {
        if (_odds[at] is not { } odds)
        {
            var fit = MatterFit.Of(_titles[at], _letters[at], _replies[at]);
            odds = Rank(at) is { } rank ? OtherMatter.Odds(fit, rank) : OtherMatter.Odds(fit);
            _odds[at] = odds;
        }

        return odds;
    }

    private LetterRank? Rank(int at) => _matches[at / _block]?.Rank(at % _block) is { } rank ? rank with { Best = rank.Best + (at / _block * _block) } : null;

    private string WhyOther(int at, double share)
    {
        var answer = _answers[at];
        var common = MatterFit.Run(_letters[at].Letters, _replies[at].Letters);
        var said = Quote(ReplyBody.Of(answer.Reply), answer.Reply);
        var because = common.Tells > 0
            ? $"来件说的是“{Quote(answer.Title, answer.Text)}”，答复说的是“{said}”，两者相同的只有“{common.Text}”这类字句。"
            : $"来件说的是“{Quote(answer.Title, answer.Text)}”，答复“{said}”没有提到来件的内容。";
        if (Rank(at) is { Margin: < -0.5 } rank)
        {
            because += $"它更像是对{Named(rank.Best)}的答复。";
        }

        return share > 0.5 ? because + "同一文件中多数答复与来件不符，可能整列错位。" : because;
    }

    private string Named(int at) => _answers[at] is { Quotable: true } answer ? $" {answer.Id}（{Quote(answer.Title, answer.Text)}）" : "另一件来件";

    private static string Quote(string words, string otherwise)
    {
        words = (string.IsNullOrWhiteSpace(words) ? otherwise : words).ReplaceLineEndings(" ").Trim();
        return words.Length <= LongestQuote ? words : words[..LongestQuote] + "……";
    }
}
