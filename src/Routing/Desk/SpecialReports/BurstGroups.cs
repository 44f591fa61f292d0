using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>The messages of the last minutes, put together by the matter they are about (同一事件).</summary>
internal sealed class BurstGroups
{
    /// <summary>So alike the messages of a matter are on the average; within minutes less is needed than over months.</summary>
    private const double Alike = 0.06;

    /// <summary>A message so like one of a matter may well come of the same event, in words of its own.</summary>
    private const double Near = 0.1;

    private const double AlikeBefore = 0.15;

    private readonly IReadOnlyList<BurstMessage> _messages;
    private readonly MatterIndex _index;
    private readonly double[,] _alike;

    /// <param name="messages">In the order they came.</param>
    /// <param name="index">Has them and what was written before.</param>
    public BurstGroups(IReadOnlyList<BurstMessage> messages, MatterIndex index)
    {
        (_messages, _index) = (messages, index);
        _alike = index.Among([.. messages.Select(message => message.Id)]);
        All = [.. MatterGroups.Of((double[,])_alike.Clone(), Alike)
            .Select(group => group.Order().Select(at => messages[at]).ToList())
            .OrderByDescending(Voices).ThenBy(group => group[0].Id)];
    }

    /// <summary>Each message in one group, each oldest first; the group of the most people first.</summary>
    public IReadOnlyList<List<BurstMessage>> All { get; }

    /// <summary>How many wrote of the like before these messages.</summary>
    public int Before(IEnumerable<BurstMessage> matter)
    {
        var these = _messages.Select(message => message.Id).ToHashSet();
        return matter.SelectMany(message => _index.Around(message.Id, AlikeBefore)).Select(other => other.Id).Where(id => !these.Contains(id)).Distinct().Count();
    }

    /// <summary>Ids of all that may have been written because of some messages, these among them.</summary>
    public IEnumerable<long> Around(IReadOnlySet<long> some)
    {
        for (var at = 0; at < _messages.Count; at++)
        {
            if (some.Contains(_messages[at].Id) || Enumerable.Range(0, _messages.Count).Any(other => _alike[at, other] >= Near && some.Contains(_messages[other].Id)))
            {
                yield return _messages[at].Id;
            }
        }
    }

    public static int Voices(IEnumerable<BurstMessage> messages) => messages.Select(message => message.Person).Distinct(StringComparer.Ordinal).Count();
}
