using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>
/// 发现突发: every matter of the last minutes that far more people write about than usual, and, when there is far too much beside these, all the rest.
/// </summary>
internal sealed class NoticeBursts(IReadOnlyList<BurstMessage> recent, IEnumerable<BurstMessage> earlier, MatterIndex index, DateTimeOffset now)
{
    public const int FewestVoices = 5;

    /// <summary>A matter is the burst's when more of its messages than this are about it.</summary>
    private const double MostlyOne = 0.5;

    private const double LeastUsualPerHour = 0.02;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly BurstGroups _groups = new(
        [.. recent.Concat(earlier).DistinctBy(message => message.Id).OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id)], index);

    /// <summary>Matters, the largest first.</summary>
    public List<NoticedBurst> Matters() => [.. _groups.All
        .Where(group => BurstGroups.Voices(group) >= FewestVoices)
        .Select(Noticed)
        .Where(matter => BurstDetector.DetectAlike([.. matter.Messages.Select(message => message.Arrival)], now, matter.UsualPerHour) is not null)];

    /// <summary>What is far too much beside some matters; null when it is not.</summary>
    /// <param name="arrivals">Of the last weeks with their items' ids, ascending.</param>
    /// <param name="known">Numbers of items that open reports of one matter count.</param>
    public NoticedBurst? Rest(IReadOnlyList<(long Id, Arrival Arrival)> arrivals, IEnumerable<NoticedBurst> matters, IReadOnlySet<string> known)
    {
        var told = recent.Where(message => known.Contains(message.Number)).Concat(matters.SelectMany(matter => matter.Messages)).Select(message => message.Id).ToHashSet();
        var explained = _groups.Around(told).ToHashSet();
        if (BurstDetector.Detect([.. arrivals.Where(one => !explained.Contains(one.Id)).Select(one => one.Arrival)], now) is not { } burst)
        {
            return null;
        }

        var rest = recent.Where(message => message.ReceivedAt >= burst.From && !explained.Contains(message.Id)).ToList();
        if (BurstGroups.Voices(rest) < FewestVoices)
        {
            return null;
        }

        var mostly = _groups.All.FirstOrDefault(group => group.Count(rest.Contains) > MostlyOne * rest.Count);
        var hours = (now - burst.From > Moment ? now - burst.From : Moment).TotalHours;
        return mostly is not null ? Noticed(mostly) : new NoticedBurst(rest, burst.Usual / hours, OneMatter: false);
    }

    private NoticedBurst Noticed(List<BurstMessage> matter) =>
        new(matter, LeastUsualPerHour + (_groups.Before(matter) / BurstDetector.Memory.TotalHours), OneMatter: true);
}
