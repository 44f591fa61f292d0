namespace Messaging.Routing.Examining;

/// <summary>
/// Which answer belongs to which letter, seen over a whole file: an answer that fits its letter a little is still not its own when another one fits
/// it well and has no other letter, and is its own when all that fit better are at home elsewhere.
/// </summary>
/// <remarks>
/// Likeness to the eighth power, then Sinkhorn's way: every answer gives one in all to the letters, every letter takes one in all, in turn until
/// they agree. The power was chosen by cross-validation on one half of replies.jsonl of the development data, 2026-11-23.
/// </remarks>
internal sealed class AnswerAssignment
{
    // Likeness of what has nothing in common; without it a letter of two words would be sure of itself.
    public const double Least = 0.02;

    private const int Turns = 8;
    private const double Nothing = 1e-12;

    private readonly float[][] _likeness;
    private readonly double[] _gives;
    private readonly double[] _takes;
    private readonly double[] _ofAnswer;
    private readonly double[] _ofLetter;

    /// <param name="likeness">By answer and letter.</param>
    public AnswerAssignment(float[][] likeness)
    {
        _likeness = likeness;
        var letters = likeness[0].Length;
        _takes = [.. Enumerable.Repeat(1.0, letters)];
        _gives = new double[likeness.Length];
        Give();
        _ofAnswer = [.. _gives];
        _ofLetter = Taking([.. Enumerable.Repeat(1.0, likeness.Length)]);
        for (var turn = 0; turn < Turns; turn++)
        {
            Taking(_gives).CopyTo(_takes, 0);
            Give();
        }
    }

    /// <summary>How surely the answer, asked alone, chooses the letter.</summary>
    public double Chooses(int answer, int letter) => Fit(answer, letter) * _ofAnswer[answer];

    /// <summary>How surely the letter, asked alone, chooses the answer.</summary>
    public double IsChosen(int answer, int letter) => Fit(answer, letter) * _ofLetter[letter];

    /// <summary>How surely they belong together.</summary>
    public double Assigned(int answer, int letter) => Fit(answer, letter) * _gives[answer] * _takes[letter];

    private void Give() => Parallel.For(0, _likeness.Length, answer =>
    {
        var sum = Nothing;
        for (var letter = 0; letter < _takes.Length; letter++)
        {
            sum += Fit(answer, letter) * _takes[letter];
        }

        _gives[answer] = 1 / sum;
    });

    private double[] Taking(double[] gives)
    {
        var sums = new double[_takes.Length];
        for (var answer = 0; answer < gives.Length; answer++)
        {
            for (var letter = 0; letter < sums.Length; letter++)
            {
                sums[letter] += Fit(answer, letter) * gives[answer];
            }
        }

        return [.. sums.Select(sum => 1 / (sum + Nothing))];
    }

    private double Fit(int answer, int letter)
    {
        var fit = (_likeness[answer][letter] + Least) * 10;
        fit *= fit;
        fit *= fit;
        return fit * fit;
    }
}
