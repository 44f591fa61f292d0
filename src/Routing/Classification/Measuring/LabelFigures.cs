using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>How good suggestions are against what is true.</summary>
public sealed class LabelFigures
{
    private const int CalibrationBins = 10;

    private static readonly double[] Coverages = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

    public LabelFigures(IReadOnlyList<(string True, string? Secondary, IReadOnlyList<LabelConfidence> Suggested)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);

        Rows = rows.Count;
        Accuracy = Share(rows, row => row.Suggested[0].Label == row.True);
        Either = Share(rows, row => row.Suggested[0].Label == row.True || row.Suggested[0].Label == row.Secondary);
        TopThree = Share(rows, row => row.Suggested.Take(3).Any(suggested => suggested.Label == row.True));
        Labels = Hits.Of([.. rows.Select(row => (row.True, row.Suggested[0].Label))]);
        MacroF1 = Labels.Count == 0 ? 0 : Labels.Average(hits => hits.F1);
        var sure = rows.Select(row => (row.Suggested[0].Confidence, Right: row.Suggested[0].Label == row.True))
            .OrderByDescending(row => row.Confidence).ToArray();
        Coverage = [.. Coverages.Select(coverage => At(coverage, sure)).OfType<CoveragePoint>()];
        CalibrationError = sure.GroupBy(row => Math.Min(CalibrationBins - 1, (int)(row.Confidence * CalibrationBins)))
            .Sum(bin => Math.Abs(bin.Sum(row => row.Confidence) - bin.Count(row => row.Right))) / Math.Max(1, sure.Length);
    }

    public int Rows { get; }

    public double Accuracy { get; }

    /// <summary>The suggestion is the primary label or the other defensible one.</summary>
    public double Either { get; }

    public double TopThree { get; }

    /// <summary>The mean of the labels' F1, over the labels that are true of a row.</summary>
    public double MacroF1 { get; }

    /// <summary>How far confidences are from what came true, on average over ten bins (expected calibration error).</summary>
    public double CalibrationError { get; }

    public IReadOnlyList<Hits> Labels { get; }

    public IReadOnlyList<CoveragePoint> Coverage { get; }

    private static CoveragePoint? At(double coverage, (double Confidence, bool Right)[] sure)
    {
        var count = (int)Math.Round(coverage * sure.Length);
        return count == 0 ? null : new CoveragePoint(coverage, sure[count - 1].Confidence, sure.Take(count).Count(row => row.Right) / (double)count);
    }

    private static double Share<T>(IReadOnlyCollection<T> rows, Func<T, bool> right) => rows.Count == 0 ? 0 : rows.Count(right) / (double)rows.Count;
}
