using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

/// <summary>A threshold keeps its promise, or there is none.</summary>
public sealed class PromisedThresholdTests
{
    [Fact]
    public void As_many_as_keep_the_promise_reach_the_threshold()
    {
        // Above one half all are right, below it every other one.
        var suggested = Enumerable.Range(0, 1000).Select(n => (Confidence: n / 1000.0, Right: n >= 500 || n % 2 == 0)).ToList();

        var threshold = PromisedThreshold.Fix(suggested, all: 2000, promised: 0.95);

        Assert.InRange(threshold.From, 0.40, 0.50);
        Assert.True(threshold.Right >= 0.95);
        Assert.Equal(suggested.Count(one => one.Confidence >= threshold.From) / 2000.0, threshold.Share, 6);
    }

    [Fact]
    public void Equal_confidences_are_not_torn_apart()
    {
        var suggested = Enumerable.Range(0, 200).Select(n => (Confidence: 0.9, Right: n < 150)).ToList();

        Assert.True(PromisedThreshold.Fix(suggested, 200, 0.95).From > 1);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public void A_handful_of_right_ones_promises_nothing(int count) =>
        Assert.True(PromisedThreshold.Fix(Enumerable.Repeat((0.99, true), count), count, 0.9).From > 1);

    [Fact]
    public void What_just_fits_by_chance_is_not_enough()
    {
        // 95 of 100 is what was asked for, but may well be 93 % of many.
        var suggested = Enumerable.Range(0, 100).Select(n => (Confidence: 0.9, Right: n >= 5)).ToList();

        Assert.True(PromisedThreshold.Fix(suggested, 100, 0.95).From > 1);
    }
}
