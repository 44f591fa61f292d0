using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Topics;

/// <summary>How many people usually write in an hour at this time of the day (平时来件量), from the weeks before.</summary>
internal sealed class UsualRate
{
    /// <summary>So far back the office's habits are looked for.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(28);

    /// <summary>A new office has no habits yet: what a city's board has in a busy hour, for the weight of two days.</summary>
    private const double AssumedPerHour = 3;
    private const double AssumedDays = 2;

    /// <summary>Below this a habit is not worth the name: three letters at night are no event.</summary>
    private const double LeastPerHour = 0.5;

    /// <summary>Hours around, for habits are not sharper than this.</summary>
    private const int Around = 1;

    private const int Day = 24;

    private readonly double[] _perHour = new double[Day];

    /// <param name="arrivals">Ascending.</param>
    /// <param name="until">What came later is not looked at: it may be the event itself.</param>
    public UsualRate(IReadOnlyList<Arrival> arrivals, DateTimeOffset until)
    {
        var counts = new double[Day];
        var first = arrivals.Count == 0 ? until : arrivals[0].At;
        var days = Math.Min(Memory.TotalDays, Math.Max(0, (until - first).TotalDays));
        foreach (var arrival in arrivals)
        {
            if (arrival.At < until && arrival.At >= until - Memory)
            {
                counts[arrival.At.ToOffset(ChinaTime.Offset).Hour]++;
            }
        }

        for (var hour = 0; hour < Day; hour++)
        {
            var near = 0.0;
            for (var step = -Around; step <= Around; step++)
            {
                near += counts[(hour + step + Day) % Day];
            }

            near /= (2 * Around) + 1;
            _perHour[hour] = Math.Max(LeastPerHour, (near + (AssumedPerHour * AssumedDays)) / (days + AssumedDays));
        }
    }

    public double PerHour(DateTimeOffset at) => _perHour[at.ToOffset(ChinaTime.Offset).Hour];
}
