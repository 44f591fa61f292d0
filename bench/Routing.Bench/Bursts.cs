using Messaging.Routing.Tests.Topics;
using Messaging.Routing.Topics;

namespace Messaging.Routing.Bench;

/// <summary>Replayed weeks: how soon 5 to 60 messages an hour are noticed at every hour of the week, and how often quiet weeks give an alarm.</summary>
internal static class Bursts
{
    private const int BeforeDays = 14;
    private const int Weeks = 20;

    public static void Measure()
    {
        var delays = new List<double>();
        for (var hour = 0; hour < 7 * 24; hour++)
        {
            var stream = new ReplayedStream(hour);
            var start = ReplayedStream.Start.AddDays(BeforeDays).AddHours(hour);
            List<Arrival> arrivals =
                [.. stream.Of(BeforeDays + 8).Concat(stream.In(start, TimeSpan.FromHours(1), 55)).OrderBy(arrival => arrival.At)];
            delays.Add(ReplayedStream.FirstNoticed(arrivals, start, start.AddHours(1)) is { } noticed ? (noticed - start).TotalMinutes : 60);
        }

        delays.Sort();
        Console.WriteLine($"burst 5 to 60 an hour, {delays.Count} replays: noticed after {delays[delays.Count / 2]:F1} minutes (median), {delays[delays.Count * 9 / 10]:F1} (90 %), {delays[^1]:F1} at most");

        var alarms = 0;
        for (var seed = 0; seed < Weeks; seed++)
        {
            var arrivals = new ReplayedStream(1000 + seed).Of(BeforeDays + 7);
            var (now, end) = (ReplayedStream.Start.AddDays(BeforeDays), ReplayedStream.Start.AddDays(BeforeDays + 7));
            while (ReplayedStream.FirstNoticedByMinute(arrivals, now, end) is { } alarm)
            {
                (alarms, now) = (alarms + 1, alarm.AddHours(1));
            }
        }

        Console.WriteLine($"false alarms in {Weeks} quiet weeks: {alarms}");
    }
}
