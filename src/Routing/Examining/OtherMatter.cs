namespace Messaging.Routing.Examining;

/// <summary>
/// 答非所问: how much more likely this answer belongs to another letter, as a logarithm of odds (a logistic regression).
/// </summary>
/// <remarks>
/// The weights of an answer alone were fitted by Newton's method on the 2,000 pairs of replies.jsonl of the development data, 2026-11-23, against the
/// same replies at randomly exchanged letters, as many of the one as of the other; those among other letters on one half of them, in files that are all
/// right, all wrong, half of each with the same letters or others, and a twentieth or a quarter wrong. <c>ExaminedPairsTests</c> measures what they are worth.
/// </remarks>
internal static class OtherMatter
{
    /// <summary>How often an answer is at the wrong letter when nothing is known of its neighbours: rarely.</summary>
    public const double Usual = 0.08;

    /// <summary>Below as many letters, a rank says little.</summary>
    public const int FewLetters = 20;

    // Among other letters; chosen on the same half as the weights.
    private const double BenefitOfDoubt = 0.2;

    private static readonly double[] Alone = [-2.276, -0.6085, -13.4113, 0.183, -1.5408, 1.0033, 0.2714, -61.5669, 0.8365, 0.8478];
    private static readonly double[] Among =
    [
        -11.2058, -0.4022, -4.8156, 0.9798, -0.5203, 0.7076, 0.6159, -0.1644, -0.8491, 0.5042,
        1.3607, -0.1354, -2.7597, 0.1481, 0.1071, -0.4785, -0.4057, 3.6352, 1.7836, 3.0528, 1.6159,
    ];

    public static double Odds(MatterFit fit) => Line(Alone, fit.Numbers());

    public static double Odds(MatterFit fit, LetterRank rank) => Line(Among, [.. fit.Numbers(), .. rank.Numbers()]);

    /// <summary>
    /// How many answers of a file stand at the wrong letter: where the clear ones show that a column slipped, the short ones are doubted as
    /// well; where all the clear ones are right, they are believed. Found by expectation and maximisation, begun from <see cref="Usual"/>.
    /// </summary>
    public static double ShareOfWrong(IReadOnlyCollection<double> odds)
    {
        const double Before = 10;
        var share = Usual;
        for (var step = 0; step < 50; step++)
        {
            var shift = Logit(share);
            share = (odds.Sum(one => 1 / (1 + Math.Exp(-one - shift))) + (Before * Usual)) / (odds.Count + Before);
            share = Math.Clamp(share, Usual, 0.95);
        }

        return share;
    }

    public static bool IsFound(double odds, double share, bool isAmong) => odds + Logit(share) > (isAmong ? BenefitOfDoubt : 0);

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Line(double[] weights, double[] numbers)
    {
        var sum = weights[0];
        for (var at = 0; at < numbers.Length; at++)
        {
            sum += weights[at + 1] * numbers[at];
        }

        return sum;
    }
}
