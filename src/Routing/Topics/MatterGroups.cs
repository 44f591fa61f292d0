namespace Messaging.Routing.Topics;

/// <summary>
/// Puts messages together that are about one matter (归并同一事件): always the two groups whose messages are most alike on the average. A message belongs
/// to a group by all of its messages, not by one of them: so a commonplace that it shares with one does not bring it in, nor join two matters.
/// </summary>
internal static class MatterGroups
{
    /// <param name="alike">How alike messages are, each to each; is used up.</param>
    /// <param name="least">Groups that are less alike on the average stay apart.</param>
    /// <returns>Every message in one group, by its place.</returns>
    public static List<List<int>> Of(double[,] alike, double least)
    {
        var groups = Enumerable.Range(0, alike.GetLength(0)).Select(at => (List<int>?)[at]).ToList();
        var (done, chain) = (new List<List<int>>(), new Stack<int>());

        // From neighbour to nearest neighbour until two are each other's nearest: these are the same pairs as when the best of all is looked for each time.
        for (var next = 0; (next = groups.FindIndex(group => group is not null)) >= 0;)
        {
            if (chain.Count == 0)
            {
                chain.Push(next);
            }

            var one = chain.Pop();
            var before = chain.TryPeek(out var former) ? former : -1;
            var other = Nearest(one, before, groups, alike);
            if (other < 0 || alike[one, other] < least)
            {
                // Nothing that grows elsewhere can come nearer to it than what is nearest now.
                done.Add(groups[one]!);
                groups[one] = null;
                chain.Clear();
            }
            else if (other == before)
            {
                chain.Pop();
                Join(one, other, groups, alike);
            }
            else
            {
                chain.Push(one);
                chain.Push(other);
            }
        }

        return done;
    }

    private static int Nearest(int one, int before, List<List<int>?> groups, double[,] alike)
    {
        var nearest = before;
        for (var other = 0; other < groups.Count; other++)
        {
            if (other != one && groups[other] is not null && (nearest < 0 || alike[one, other] > alike[one, nearest]))
            {
                nearest = other;
            }
        }

        return nearest;
    }

    private static void Join(int one, int other, List<List<int>?> groups, double[,] alike)
    {
        var (mine, its) = (groups[one]!.Count, groups[other]!.Count);
        for (var third = 0; third < groups.Count; third++)
        {
            alike[other, third] = alike[third, other] = ((mine * alike[one, third]) + (its * alike[other, third])) / (mine + its);
        }

        groups[other]!.AddRange(groups[one]!);
        groups[one] = null;
    }
}
