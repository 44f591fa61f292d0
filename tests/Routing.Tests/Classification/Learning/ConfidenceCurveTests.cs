using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

public class ConfidenceCurveTests
{
    // Two labels; the further the first is ahead, the more often it is right, and far less often than its lead says.
    private static readonly double[][] Scores = [.. Enumerable.Range(0, 2000).Select(row => (double[])[row % 100 / 25.0, 0])];

    private static readonly int[] Own = [.. Enumerable.Range(0, 2000).Select(row => row / 100 % 20 < 10 + (row % 100 / 12) ? 0 : 1)];

    private static readonly ConfidenceCurve Curve = ConfidenceCurve.Fit(Scores, Own);

    [Fact]
    public void Whoever_leads_by_more_is_never_less_sure()
    {
        var sure = Enumerable.Range(0, 200).Select(step => Curve.Confidences([step / 50.0, 0])[0]).ToList();

        Assert.Equal(sure.Order(), sure);
        Assert.True(sure[^1] > sure[0]);
    }

    [Fact]
    public void A_confidence_is_how_often_it_came_true()
    {
        for (var from = 0; from < 100; from += 25)
        {
            var rows = Enumerable.Range(0, 2000).Where(row => row % 100 >= from && row % 100 < from + 25).ToList();
            var right = rows.Count(row => Own[row] == 0) / (double)rows.Count;
            var promised = rows.Average(row => Curve.Confidences(Scores[row])[0]);

            Assert.InRange(promised, right - 0.05, right + 0.05);
        }
    }

    [Fact]
    public void The_best_score_stays_the_best_and_all_together_promise_no_more_than_one()
    {
        var confidences = Curve.Confidences([0.1, 0.2, 0.3, -1]);

        Assert.Equal(confidences.Max(), confidences[2]);
        Assert.InRange(confidences.Sum(), 0.1, 1.0000001);
    }
}
