namespace Messaging.Routing.Classification.Learning;

/// <summary>The confidence from which on a promised share of suggestions is right (分办阈值), fixed on messages the suggestions were not learnt from.</summary>
/// <param name="From">Above 1 when the promise can't be kept at all.</param>
/// <param name="Share">How many of all messages reach it, 0 to 1.</param>
/// <param name="Right">How many of these were right.</param>
public sealed record PromisedThreshold(double From, double Share, double Right)
{
    // Chosen where it just fits, a threshold flatters itself: the count must hold by one standard error (Wilson's lower bound).
    private const double Margin = 1;
    private const double Never = 1.01;

    // A handful of right ones proves nothing.
    private const int LeastReaching = 30;

    /// <param name="suggested">Of each message the best label and its confidence, and whether it was right.</param>
    /// <param name="all">How many messages there were, also those that are never dispatched by themselves.</param>
    public static PromisedThreshold Fix(IEnumerable<(double Confidence, bool Right)> suggested, int all, double promised)
    {
        var sure = suggested.OrderByDescending(one => one.Confidence).ToArray();
        var best = new PromisedThreshold(Never, 0, 0);
        var right = 0;
        for (var count = 1; count <= sure.Length; count++)
        {
            right += sure[count - 1].Right ? 1 : 0;
            var ends = count == sure.Length || sure[count].Confidence < sure[count - 1].Confidence;
            if (ends && count >= LeastReaching && LowerBound(right, count) >= promised)
            {
                best = new PromisedThreshold(sure[count - 1].Confidence, count / (double)Math.Max(1, all), right / (double)count);
            }
        }

        return best;
    }

    private static double LowerBound(int right, int count)
    {
        const double Square = Margin * Margin;
        var share = right / (double)count;
        return (share + (Square / (2 * count)) - (Margin * Math.Sqrt(((share * (1 - share)) + (Square / (4 * count))) / count)))
            / (1 + (Square / count));
    }
}
