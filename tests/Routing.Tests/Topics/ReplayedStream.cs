using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

/// <summary>
/// A stream of messages as it may come to an office (重放): by hour of day and day of week as the development data has them (data/README.md), 5 an hour
/// on average, in clumps; and a burst put into it. The same seed gives the same stream.
/// </summary>
internal sealed class ReplayedStream(int seed, double perHour = 5)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Share of a day's messages in each hour: 29.5 % outside 8:00-17:59, most from 9 to 11 and from 14 to 17.</summary>
    private static readonly double[] Hours =
        [1.2, .8, .5, .3, .3, .4, .8, 2.0, 5.6, 9.2, 9.4, 7.6, 5.0, 5.2, 7.4, 7.8, 7.4, 5.9, 4.4, 4.2, 4.6, 4.4, 3.4, 2.2];

    /// <summary>Messages of Monday to Sunday.</summary>
    private static readonly double[] Week = [471, 528, 505, 435, 390, 240, 247];

    private ulong _state = (ulong)seed + 0x9E3779B97F4A7C15;

    public List<Arrival> Of(int days)
    {
        var arrivals = new List<Arrival>();
        for (var hour = 0; hour < days * 24; hour++)
        {
            // Clumped: an hour may have half or twice what it usually has.
            var mean = perHour * 24 * Hours[hour % 24] / Hours.Sum() * Week[hour / 24 % 7] * 7 / Week.Sum() * Math.Exp((Next() - .5) * .8);
            arrivals.AddRange(In(Start.AddHours(hour), TimeSpan.FromHours(1), mean));
        }

        return [.. arrivals.OrderBy(arrival => arrival.At)];
    }

    /// <summary>More messages, spread evenly by chance.</summary>
    public IEnumerable<Arrival> In(DateTimeOffset from, TimeSpan span, double mean)
    {
        for (var at = -Math.Log(1 - Next()) / mean; at < 1; at += -Math.Log(1 - Next()) / mean)
        {
            yield return new Arrival(from + (at * span), $"person {_state}");
        }
    }

    /// <summary>When the detector, asked every 20 seconds, notices first; null when it does not.</summary>
    public static DateTimeOffset? FirstNoticed(List<Arrival> arrivals, DateTimeOffset from, DateTimeOffset to) =>
        FirstNoticed(arrivals, from, to, TimeSpan.FromSeconds(20));

    /// <summary>The same, asked every minute: for long streams.</summary>
    public static DateTimeOffset? FirstNoticedByMinute(List<Arrival> arrivals, DateTimeOffset from, DateTimeOffset to) =>
        FirstNoticed(arrivals, from, to, TimeSpan.FromMinutes(1));

    private static DateTimeOffset? FirstNoticed(List<Arrival> arrivals, DateTimeOffset from, DateTimeOffset to, TimeSpan every)
    {
        for (var now = from; now <= to; now += every)
        {
            if (BurstDetector.Detect(Until(arrivals, now), now) is not null)
            {
                return now;
            }
        }

        return null;
    }

    public static List<Arrival> Until(List<Arrival> arrivals, DateTimeOffset now)
    {
        var end = arrivals.FindIndex(arrival => arrival.At > now);
        return end < 0 ? arrivals : arrivals.GetRange(0, end);
    }

    /// <summary>0 to 1, exclusive (splitmix64).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
