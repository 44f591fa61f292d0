namespace Messaging.Routing.Classification;

/// <summary>
/// Turns the share a label won into how often such a label was right. Without training there is nothing to fit on, so
/// this is one monotone line through measured points.
/// </summary>
/// <remarks>
/// Measured 2026-11-22 on 157 development messages, most of them first looked at after the rules had been written (0.85
/// of those in scope right then, 0.87 after improvement): shares grouped, counted and rounded towards caution. To repeat:
/// <c>dotnet run --project tests/Routing.Tests -c Release -- --show-live-output on</c>.
/// </remarks>
internal static class Calibration
{
    private static readonly (double Share, double Right)[] Points =
    [
        (0, 0.05), (0.05, 0.20), (0.2, 0.50), (0.35, 0.68), (0.5, 0.78), (0.7, 0.86), (0.85, 0.90), (0.95, 0.96), (1, 0.99),
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
