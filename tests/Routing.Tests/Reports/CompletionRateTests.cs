using Messaging.Routing.Reports;

namespace Messaging.Routing.Tests.Reports;

/// <summary>The figures of the department's published report of 2017 and of other published tables.</summary>
public sealed class CompletionRateTests
{
    [Theory]
    [InlineData(605, 613, "98.69")]
    [InlineData(86, 94, "91.49")]
    [InlineData(58, 58, "100.00")]
    [InlineData(3055, 3059, "99.87")]
    [InlineData(3527, 3644, "96.79")]
    [InlineData(328, 344, "95.35")]
    [InlineData(328, 698, "46.99")]
    [InlineData(328, 1129, "29.05")]
    [InlineData(0, 5, "0.00")]
    public void Published_counts_give_the_published_percent(int done, int of, string percent) =>
        Assert.Equal(percent, new CompletionRate(done, of).Percent?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(1, 800, "0.13")] // 0.125
    [InlineData(3, 800, "0.38")] // 0.375
    [InlineData(201, 1600, "12.56")] // 12.5625
    [InlineData(1, 32, "3.13")] // 3.125, which bankers' rounding makes 3.12
    public void Exactly_half_is_rounded_up(int done, int of, string percent) =>
        Assert.Equal(percent, new CompletionRate(done, of).Percent?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Nothing_of_nothing_is_no_rate() => Assert.Null(new CompletionRate(0, 0).Percent);

    [Fact]
    public void The_total_of_2017_is_rounded_once_and_not_put_together_from_rounded_rows()
    {
        var total = new CompletionRate(58, 58) + new CompletionRate(86, 94) + new CompletionRate(461, 461);

        Assert.Equal(new CompletionRate(605, 613), total);
        Assert.Equal(98.69m, total.Percent);
    }
}
