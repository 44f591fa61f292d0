namespace Messaging.Routing.Topics;

/// <summary>
/// Words that may name a topic (候选名): runs of three to six letters that several people put in their titles. Most are estates, roads, firms and
/// lines; which of them are about one matter, <see cref="TopicGrowing"/> finds out.
/// </summary>
internal static class TopicNames
{
    private const int Shortest = 3;
    private const int Longest = 6;
    private const int FewestVoices = 4;

    /// <summary>A run whose longer form is nearly as common is a piece of it.</summary>
    private const double Piece = 0.9;

    /// <summary>What stands in few of the titles of those who say it is no name of theirs.</summary>
    private const double InTitles = 0.3;

    private const double MostCommon = 0.05;

    /// <summary>Of few messages many may have one name.</summary>
    private const int NeverCommon = 40;

    public static IEnumerable<(string Name, int[] Messages)> Of(TopicCorpus corpus)
    {
        var titled = Titled(corpus);
        var longer = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, messages) in titled)
        {
            if (name.Length > Shortest)
            {
                Raise(longer, name[1..], messages.Count);
                Raise(longer, name[..^1], messages.Count);
            }
        }

        foreach (var (name, messages) in titled.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (longer.GetValueOrDefault(name) >= Piece * messages.Count)
            {
                continue;
            }

            var naming = corpus.Naming(name).ToArray();
            if (messages.Count >= InTitles * naming.Length && naming.Length <= Math.Max(MostCommon * corpus.Count, NeverCommon))
            {
                yield return (name, naming);
            }
        }
    }

    private static Dictionary<string, List<int>> Titled(TopicCorpus corpus)
    {
        var titled = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = titled.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var message = 0; message < corpus.Count; message++)
        {
            var head = corpus.Letters[message].Head;
            for (var length = Shortest; length <= Longest; length++)
            {
                for (var at = 0; at + length <= head.Length; at++)
                {
                    var run = head.AsSpan(at, length);
                    if (!lookup.TryGetValue(run, out var messages))
                    {
                        lookup[run] = messages = [];
                    }

                    if (messages.Count == 0 || messages[^1] != message)
                    {
                        messages.Add(message);
                    }
                }
            }
        }

        return titled
            .Where(one => one.Value.Count >= FewestVoices && HasTwoHan(one.Key) && corpus.Voices(one.Value) >= FewestVoices)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static bool HasTwoHan(string name)
    {
        for (var at = 0; at + 1 < name.Length; at++)
        {
            if (name[at] > '\u3400' && name[at + 1] > '\u3400')
            {
                return true;
            }
        }

        return false;
    }

    private static void Raise(Dictionary<string, int> longer, string name, int count) =>
        longer[name] = Math.Max(count, longer.GetValueOrDefault(name));
}
