using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>Puts the messages of the last minutes together that are about one matter (同一事件).</summary>
internal static class BurstGroups
{
    /// <summary>Within minutes less likeness is needed than over months.</summary>
    private const double Alike = 0.1;

    /// <summary>The matter that most people write about; empty when there is none.</summary>
    public static (List<BurstMessage> Messages, int Before) Largest(IReadOnlyList<BurstMessage> recent, MatterIndex index)
    {
        var byId = recent.ToDictionary(message => message.Id);
        var alike = recent.ToDictionary(message => message.Id, message => index.Around(message.Id, Alike));
        var (best, before, left) = (new List<BurstMessage>(), 0, byId.Keys.ToHashSet());
        while (left.Count > 0)
        {
            var (group, others, open) = (new List<BurstMessage>(), new HashSet<long>(), new Queue<long>());
            open.Enqueue(left.Min());
            left.Remove(open.Peek());
            while (open.TryDequeue(out var id))
            {
                group.Add(byId[id]);
                foreach (var other in alike[id].Select(one => one.Id))
                {
                    if (left.Remove(other))
                    {
                        open.Enqueue(other);
                    }
                    else if (!byId.ContainsKey(other))
                    {
                        others.Add(other);
                    }
                }
            }

            if (Voices(group) > Voices(best))
            {
                (best, before) = (group, others.Count);
            }
        }

        return ([.. best.OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id)], before);
    }

    public static int Voices(IEnumerable<BurstMessage> messages) => messages.Select(message => message.Person).Distinct(StringComparer.Ordinal).Count();
}
