namespace Messaging.Routing.Topics;

/// <summary>
/// Notices a burst (突发监测): in the last minutes far more people wrote than usually do at this hour. Short windows see a steep burst early, long
/// ones a slow one. Repeats of one person count once.
/// </summary>
public static class BurstDetector
{
    /// <summary>How unlikely a window must be to be no chance, for all messages, and for those about one matter, of which few are usual.</summary>
    private const double Chance = 1e-5;

    /// <summary>Messages come in clumps: the usual is taken for more than it is.</summary>
    private const double Clumped = 1.4;

    private const int FewestVoices = 6;
    private const int FewestAlike = 5;
    private const double TimesUsual = 3;

    private static readonly TimeSpan[] Windows = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40)];

    /// <summary>The longest look back; what is older is habit.</summary>
    public static TimeSpan Longest => Windows[^1];

    /// <summary>How far back <c>arrivals</c> must reach.</summary>
    public static TimeSpan Memory => UsualRate.Memory + Longest;

    /// <param name="arrivals">Of the last weeks, ascending.</param>
    /// <param name="now">Nothing later is looked at.</param>
    public static Burst? Detect(IReadOnlyList<Arrival> arrivals, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(arrivals);

        var usual = new UsualRate(arrivals, now - Longest);
        return Detect(arrivals, now, window => Math.Max(usual.PerHour(now), usual.PerHour(now - window)) * window.TotalHours, FewestVoices);
    }

    /// <summary>The same for messages about one matter, which says more than their mere number.</summary>
    /// <param name="alike">Messages about the matter, ascending.</param>
    /// <param name="now">Nothing later is looked at.</param>
    /// <param name="usualPerHour">How many of the like came in an hour before.</param>
    public static Burst? DetectAlike(IReadOnlyList<Arrival> alike, DateTimeOffset now, double usualPerHour)
    {
        ArgumentNullException.ThrowIfNull(alike);

        return Detect(alike, now, window => usualPerHour * window.TotalHours, FewestAlike);
    }

    private static Burst? Detect(IReadOnlyList<Arrival> arrivals, DateTimeOffset now, Func<TimeSpan, double> usualIn, int fewest)
    {
        foreach (var window in Windows)
        {
            var recent = new List<Arrival>();
            for (var at = arrivals.Count - 1; at >= 0 && arrivals[at].At > now - window; at--)
            {
                if (arrivals[at].At <= now)
                {
                    recent.Add(arrivals[at]);
                }
            }

            var voices = recent.Select(arrival => arrival.Person).Distinct(StringComparer.Ordinal).Count();
            var usual = usualIn(window);
            if (voices >= fewest && voices >= TimesUsual * usual && AtLeast(voices, usual * Clumped) <= Chance)
            {
                return new Burst(recent[^1].At, voices, usual);
            }
        }

        return null;
    }

    /// <summary>How likely so many or more are by chance, when <paramref name="mean"/> are expected (Poisson).</summary>
    private static double AtLeast(int count, double mean)
    {
        var term = Math.Exp(-mean);
        for (var at = 1; at <= count; at++)
        {
            term *= mean / at;
        }

        var sum = 0.0;
        for (var at = count + 1; term > sum * 1e-9 && at < count + 200; at++)
        {
            sum += term;
            term *= mean / at;
        }

        return sum;
    }
}
