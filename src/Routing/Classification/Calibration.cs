namespace Messaging.Routing.Classification;

/// <summary>
/// Turns the share a label won into how often such a label was right. Without training there is nothing to fit on, so
/// this is one monotone line through measured points.
/// </summary>
/// <remarks>
/// Measured 2026-11-23 on 3,047 composed matters with each author's held out, on 357 development messages and on 320 other real ones: shares grouped,
/// counted and rounded towards caution.
/// </remarks>
internal static class Calibration
{
    private static readonly (double Share, double Right)[] Points =
    [
        (0, 0.10), (0.2, 0.35), (0.35, 0.50), (0.5, 0.58), (0.7, 0.68), (0.85, 0.80), (0.95, 0.87), (0.98, 0.93), (0.99, 0.95), (1, 0.99),
    ];

    public static double RightAt(double share)
    {
        for (var next = 1; next < Points.Length; next++)
        {
            var (low, lowRight) = Points[next - 1];
            var (high, highRight) = Points[next];
            if (share <= high)
            {
                return lowRight + ((share - low) / (high - low) * (highRight - lowRight));
            }
        }

        return Points[^1].Right;
    }
}
