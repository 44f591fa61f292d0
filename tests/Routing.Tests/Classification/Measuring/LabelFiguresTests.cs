using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Tests.Classification.Measuring;

public class LabelFiguresTests
{
    // Three of four right, the wrong one least sure; counted by hand.
    private static readonly LabelFigures Figures = new(
    [
        ("A", null, Said(("A", 0.9), ("B", 0.1))),
        ("A", null, Said(("A", 0.8), ("B", 0.2))),
        ("B", null, Said(("B", 0.7), ("A", 0.3))),
        ("B", "A", Said(("A", 0.6), ("C", 0.2), ("B", 0.1))),
    ]);

    [Fact]
    public void The_first_suggestion_is_the_answer()
    {
        Assert.Equal(0.75, Figures.Accuracy);
        Assert.Equal(1, Figures.TopThree);
        Assert.Equal(1, Figures.Either);
    }

    [Fact]
    public void Macro_F1_is_the_mean_of_the_labels() => Assert.Equal((0.8 + (2.0 / 3)) / 2, Figures.MacroF1, 10);

    [Fact]
    public void The_surest_are_decided_first()
    {
        Assert.Equal(1, Figures.Coverage.Single(point => point.Coverage == 0.5).Right);
        Assert.Equal(0.8, Figures.Coverage.Single(point => point.Coverage == 0.5).From);
        Assert.Equal(0.75, Figures.Coverage.Single(point => point.Coverage == 1).Right);
    }

    [Fact]
    public void The_calibration_error_is_the_distance_between_promise_and_outcome() =>
        Assert.Equal((0.1 + 0.2 + 0.3 + 0.6) / 4, Figures.CalibrationError, 10);

    private static IReadOnlyList<LabelConfidence> Said(params (string Label, double Confidence)[] suggested) =>
        [.. suggested.Select(one => new LabelConfidence(one.Label, one.Confidence))];
}
