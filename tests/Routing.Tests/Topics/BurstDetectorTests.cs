using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

public sealed class BurstDetectorTests
{
    private const int BeforeDays = 14;

    [Fact]
    public void Five_to_sixty_an_hour_is_noticed_within_ten_minutes_in_the_median()
    {
        var delays = new List<double>();
        for (var seed = 0; seed < 24; seed++)
        {
            var stream = new ReplayedStream(seed);
            var start = ReplayedStream.Start.AddDays(BeforeDays).AddHours(seed);
            List<Arrival> arrivals =
                [.. stream.Of(BeforeDays + 2).Concat(stream.In(start, TimeSpan.FromHours(1), 55)).OrderBy(arrival => arrival.At)];

            var noticed = ReplayedStream.FirstNoticed(arrivals, start, start.AddHours(1));

            Assert.NotNull(noticed);
            delays.Add((noticed.Value - start).TotalMinutes);
        }

        delays.Sort();
        Assert.True(delays[delays.Count / 2] <= 10, $"The median is {delays[delays.Count / 2]:F1} minutes.");
    }

    [Fact]
    public void Weeks_of_usual_days_and_nights_give_no_more_than_one_false_alarm_each()
    {
        var alarms = 0;
        for (var seed = 100; seed < 103; seed++)
        {
            var arrivals = new ReplayedStream(seed).Of(BeforeDays + 7);
            var now = ReplayedStream.Start.AddDays(BeforeDays);
            while (ReplayedStream.FirstNoticedByMinute(arrivals, now, ReplayedStream.Start.AddDays(BeforeDays + 7)) is { } alarm)
            {
                (alarms, now) = (alarms + 1, alarm.AddHours(1));
            }
        }

        Assert.InRange(alarms, 0, 3);
    }

    [Fact]
    public void Repeats_of_one_person_are_no_burst()
    {
        var now = ReplayedStream.Start.AddDays(BeforeDays);
        List<Arrival> arrivals =
            [.. new ReplayedStream(7).Of(BeforeDays), .. Enumerable.Range(0, 40).Select(at => new Arrival(now.AddSeconds(at * 10), "one"))];

        Assert.Null(BurstDetector.Detect(arrivals, now.AddSeconds(400)));
    }

    [Fact]
    public void A_few_people_about_one_matter_are_noticed_before_their_number_alone_would_tell()
    {
        var now = ReplayedStream.Start.AddDays(BeforeDays).AddHours(10);
        List<Arrival> alike = [.. Enumerable.Range(0, 5).Select(at => new Arrival(now.AddMinutes(at - 5), $"person {at}"))];

        Assert.NotNull(BurstDetector.DetectAlike(alike, now, usualPerHour: 0.02));
        Assert.Null(BurstDetector.DetectAlike(alike, now, usualPerHour: 6));
        Assert.Null(BurstDetector.DetectAlike(alike[..4], now, usualPerHour: 0.02));
    }

    [Fact]
    public void An_office_without_habits_is_not_alarmed_by_its_first_messages()
    {
        var now = ReplayedStream.Start.AddHours(10);
        List<Arrival> first = [.. Enumerable.Range(0, 5).Select(at => new Arrival(now.AddMinutes(-at), $"person {at}")).OrderBy(arrival => arrival.At)];

        Assert.Null(BurstDetector.Detect(first, now));
    }
}
