using Messaging.Routing.Classification;

namespace Messaging.Routing.Topics;

/// <summary>
/// Finds what many people write about (热点发现): names that several of them use, the matter around each name, and how hot it is.
/// The same messages give the same topics, in whatever order they come.
/// </summary>
public sealed class TopicFinder(PlaceFinder places)
{
    private const int FewestVoices = 3;

    /// <summary>Below this the messages that say a name have nothing else in common; nothing grows from it.</summary>
    private const double NothingCommon = 0.02;

    private const double LeastCohesion = 0.06;

    /// <summary>Two topics that share this part of the smaller one are one.</summary>
    private const double SameTopic = 0.4;

    /// <param name="messages">Of one period.</param>
    /// <param name="most">How many topics are wanted.</param>
    public IReadOnlyList<HotTopic> Find(IEnumerable<TopicMessage> messages, int most)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var sorted = messages.OrderBy(message => message.At).ThenBy(message => message.Id, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return [];
        }

        var corpus = new TopicCorpus(sorted);
        var vectors = new MatterVectors(corpus);
        var growing = new TopicGrowing(corpus, vectors);
        var grown = new List<GrownTopic>();
        foreach (var (name, naming) in TopicNames.Of(corpus))
        {
            if (vectors.Cohesion(naming) < NothingCommon)
            {
                continue;
            }

            var (members, words) = growing.From(name, naming);
            var cohesion = vectors.Cohesion(members);
            if (corpus.Voices(members) >= FewestVoices && cohesion >= LeastCohesion)
            {
                grown.Add(new GrownTopic(name, members, words, corpus.Voices(members), cohesion, vectors.Cohesion(members, Gram.PairsOf(name))));
            }
        }

        return new TopicRanking(corpus, places).Of([.. Distinct(grown).Select(topic => Whole(corpus, topic, growing.Otherwise(topic)))], most);
    }

    private static GrownTopic Whole(TopicCorpus corpus, GrownTopic topic, int[] others)
    {
        int[] all = [.. topic.Messages.Concat(others).Order()];
        return topic with { Messages = all, Voices = corpus.Voices(all) };
    }

    private static List<GrownTopic> Distinct(List<GrownTopic> grown)
    {
        var kept = new List<(GrownTopic Topic, HashSet<int> Messages)>();
        foreach (var topic in grown
            .OrderByDescending(topic => topic.Voices)
            .ThenByDescending(topic => topic.Cohesion)
            .ThenByDescending(topic => topic.Name.Length)
            .ThenBy(topic => topic.Name, StringComparer.Ordinal))
        {
            if (kept.TrueForAll(other => topic.Messages.Count(other.Messages.Contains) < SameTopic * Math.Min(topic.Messages.Length, other.Messages.Count)))
            {
                kept.Add((topic, [.. topic.Messages]));
            }
        }

        return [.. kept.Select(one => one.Topic)];
    }
}
