using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>Puts the messages of the last minutes together that are about one matter (同一事件).</summary>
internal static class BurstGroups
{
    /// <summary>Within minutes less likeness is needed than over months.</summary>
    private const double Alike = 0.1;
    private const double AlikeBefore = 0.15;

    /// <summary>The matter that most people write about, and how many wrote of the like before; empty when there is none.</summary>
    public static (List<BurstMessage> Messages, int Before) Largest(IReadOnlyList<BurstMessage> recent, MatterIndex index)
    {
        var byId = recent.ToDictionary(message => message.Id);
        var alike = index.Among(byId.Keys, Alike);
        var (best, left) = (new List<BurstMessage>(), byId.Keys.ToHashSet());
        while (left.Count > 0)
        {
            var (group, open) = (new List<BurstMessage>(), new Queue<long>());
            open.Enqueue(left.Min());
            left.Remove(open.Peek());
            while (open.TryDequeue(out var id))
            {
                group.Add(byId[id]);
                foreach (var other in alike[id].Where(left.Remove))
                {
                    open.Enqueue(other);
                }
            }

            best = Voices(group) > Voices(best) ? group : best;
        }

        var before = best.SelectMany(message => index.Around(message.Id, AlikeBefore)).Select(other => other.Id).Where(id => !byId.ContainsKey(id)).Distinct().Count();
        return ([.. best.OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id)], before);
    }

    public static int Voices(IEnumerable<BurstMessage> messages) => messages.Select(message => message.Person).Distinct(StringComparer.Ordinal).Count();
}
