namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// Turns scores into how often such a suggestion is right (置信度), fitted on messages that the scores were not learnt from:
/// one sharpness for all labels, then a rising line through what was counted.
/// </summary>
internal sealed class ConfidenceCurve
{
    /// <summary>With fewer messages a curve would follow chance.</summary>
    private const int LeastMessages = 300;

    private const int MostBins = 20;
    private const int LeastInBin = 50;

    public ConfidenceCurve(double sharpness, IReadOnlyList<(double Share, double Right)> points)
    {
        Sharpness = sharpness;
        Points = points;
    }

    public double Sharpness { get; }

    /// <summary>Rising from a share of 0 to a share of 1.</summary>
    public IReadOnlyList<(double Share, double Right)> Points { get; }

    public static ConfidenceCurve Fit(IReadOnlyList<double[]> scores, IReadOnlyList<int> own)
    {
        var sharpness = BestSharpness(scores, own);
        List<(double Share, double Right)> points = [(0, 0), (1, 1)];
        if (scores.Count >= LeastMessages)
        {
            var best = scores.Select((one, row) => (At: Best(one), Share: Shares(one, sharpness).Max(), Own: own[row]));
            points = Rising([.. best.Select(one => (one.Share, one.At == one.Own)).OrderBy(one => one.Share).ThenBy(one => one.Item2)]);
        }

        return new ConfidenceCurve(sharpness, points);
    }

    /// <summary>A confidence for each label: the best one's as counted, the others share what it leaves.</summary>
    public double[] Confidences(ReadOnlySpan<double> scores)
    {
        var shares = Shares(scores, Sharpness);
        var best = Best(shares);
        var sure = RightAt(shares[best]);
        var rest = shares[best] < 1 ? (1 - sure) / (1 - shares[best]) : 0;
        for (var label = 0; label < shares.Length; label++)
        {
            // Below an even chance the curve may fall under the runner-up; the order of the scores stands.
            shares[label] = label == best ? sure : Math.Min(sure, shares[label] * rest);
        }

        return shares;
    }

    /// <summary>How unlikely the true labels are under these scores; the less the better.</summary>
    public static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> own, double sharpness)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Count; row++)
        {
            // A label nobody could have known of counts as a fixed loss, or it would decide everything.
            loss -= own[row] < 0 ? 0 : Math.Log(Math.Max(1e-6, Shares(scores[row], sharpness)[own[row]]));
        }

        return loss;
    }

    public static double BestSharpness(IReadOnlyList<double[]> scores, IReadOnlyList<int> own)
    {
        const double Golden = 0.6180339887498949;
        var (low, high) = (Math.Log(0.05), Math.Log(50));
        for (var step = 0; step < 25; step++)
        {
            var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
            (low, high) = Loss(scores, own, Math.Exp(left)) <= Loss(scores, own, Math.Exp(right)) ? (low, right) : (left, high);
        }

        return Math.Exp((low + high) / 2);
    }

    private double RightAt(double share)
    {
        var next = 1;
        while (next < Points.Count - 1 && share > Points[next].Share)
        {
            next++;
        }

        var ((low, lowRight), (high, highRight)) = (Points[next - 1], Points[next]);
        return lowRight + (Math.Clamp((share - low) / (high - low), 0, 1) * (highRight - lowRight));
    }

    // Equal bins from unsure to sure; a bin that is right less often than the one before it is joined with it.
    private static List<(double Share, double Right)> Rising((double Share, bool Right)[] sorted)
    {
        var bins = Math.Clamp(sorted.Length / LeastInBin, 1, MostBins);
        var joined = new List<(double Share, double Right, int Count)>();
        for (var bin = 0; bin < bins; bin++)
        {
            var part = sorted[(sorted.Length * bin / bins)..(sorted.Length * (bin + 1) / bins)];
            var next = (Share: part.Average(one => one.Share), Right: part.Count(one => one.Right) / (double)part.Length, Count: part.Length);
            while (joined.Count > 0 && joined[^1].Right >= next.Right)
            {
                var count = joined[^1].Count + next.Count;
                next = (((joined[^1].Share * joined[^1].Count) + (next.Share * next.Count)) / count,
                    ((joined[^1].Right * joined[^1].Count) + (next.Right * next.Count)) / count,
                    count);
                joined.RemoveAt(joined.Count - 1);
            }

            joined.Add(next);
        }

        return [(0, 0), .. joined.Where(one => one.Share is > 0 and < 1).Select(one => (one.Share, one.Right)), (1, Math.Max(joined[^1].Right, 0.999))];
    }

    private static double[] Shares(ReadOnlySpan<double> scores, double sharpness)
    {
        var shares = new double[scores.Length];
        var best = scores[Best(scores)];
        var sum = 0.0;
        for (var label = 0; label < shares.Length; label++)
        {
            sum += shares[label] = Math.Exp((scores[label] - best) * sharpness);
        }

        for (var label = 0; label < shares.Length; label++)
        {
            shares[label] /= sum;
        }

        return shares;
    }

    private static int Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }
}
