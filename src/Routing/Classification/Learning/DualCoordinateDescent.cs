namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// Trains one linear function a label against all others (squared hinge), by dual coordinate descent: Hsieh et al., A Dual
/// Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithm 1.
/// </summary>
internal static class DualCoordinateDescent
{
    // Chosen by grouped cross-validation; from 1 to 4 little changes, and after five rounds nothing does.
    private const double Cost = 2;
    private const int Rounds = 5;

    /// <param name="labelOf">The number of each message's label.</param>
    public static LinearWeights Train(
        IReadOnlyList<SparseVector> messages, IReadOnlyList<int> labelOf, int labels, int features, ulong seed)
    {
        var weights = new LinearWeights(features, labels);
        var costs = Costs(labelOf, labels);
        var alphas = new float[messages.Count * labels];
        var scores = new float[weights.Stride];
        var steps = new float[weights.Stride];
        var order = Enumerable.Range(0, messages.Count).ToArray();
        var seeded = new SeededOrder(seed);
        for (var round = 0; round < Rounds; round++)
        {
            seeded.Shuffle<int>(order);
            foreach (var row in order)
            {
                if (messages[row].Features.Length == 0)
                {
                    continue;
                }

                weights.Score(messages[row], scores);
                if (Steps(alphas.AsSpan(row * labels, labels), scores, labelOf[row], costs, steps))
                {
                    weights.Move(messages[row], steps);
                }
            }
        }

        return weights;
    }

    private static bool Steps(Span<float> alphas, float[] scores, int own, (double For, double Against)[] costs, float[] steps)
    {
        var any = false;
        for (var label = 0; label < alphas.Length; label++)
        {
            var sign = label == own ? 1f : -1f;
            var diagonal = 0.5 / (label == own ? costs[label].For : costs[label].Against);
            var old = alphas[label];
            var gradient = (sign * scores[label]) - 1 + (old * diagonal);

            // Messages have length one, so 1 is the other part of the divisor.
            var next = (float)Math.Max(0, old - (gradient / (1 + diagonal)));
            alphas[label] = next;
            steps[label] = (next - old) * sign;
            any |= next != old;
        }

        return any;
    }

    // A small desk's few messages weigh more, by the root of what they lack.
    private static (double For, double Against)[] Costs(IReadOnlyList<int> labelOf, int labels)
    {
        var counts = new int[labels];
        foreach (var label in labelOf)
        {
            counts[label]++;
        }

        return [.. counts.Select(count => (Cost * Math.Sqrt(labelOf.Count / (double)labels / Math.Max(1, count)), Cost))];
    }
}
