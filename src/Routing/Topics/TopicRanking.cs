using Messaging.Routing.Classification;

namespace Messaging.Routing.Topics;

/// <summary>How hot topics are, and how they are told (热度排序).</summary>
internal sealed class TopicRanking(TopicCorpus corpus, PlaceFinder places)
{
    /// <summary>Ten thousand who agree double a topic's heat: agreeing costs less than writing.</summary>
    private const double AgreeingDecades = 4;

    /// <summary>
    /// As alike as messages of one matter usually are, with its name and without; less means a name with several matters, which is less hot
    /// than it is large.
    /// </summary>
    private const double UsualCohesion = 0.1;
    private const double UsualOfMatter = 0.05;

    /// <summary>The same voices within weeks are hotter than over a year.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(365);

    public IReadOnlyList<HotTopic> Of(IReadOnlyList<GrownTopic> topics, int most)
    {
        var end = corpus.Messages[^1].At;
        return [.. topics
            .Select(topic => (Topic: topic, Heat: Heat(topic)))
            .OrderByDescending(one => one.Heat)
            .ThenBy(one => one.Topic.Name, StringComparer.Ordinal)
            .Take(most)
            .Select((one, at) => Tell(one.Topic, one.Heat, at + 1, end))];
    }

    private double Heat(GrownTopic topic)
    {
        var likes = topic.Messages.Sum(message => (long)Math.Max(0, corpus.Messages[message].Likes));
        var span = corpus.Messages[topic.Messages[^1]].At - corpus.Messages[topic.Messages[0]].At;
        var heat = topic.Voices * (1 + (Math.Log10(1 + likes) / AgreeingDecades)) * OneMatter(topic) / Math.Sqrt(1 + (span / Long));
        return Math.Round(heat, 2, MidpointRounding.AwayFromZero);
    }

    private static double OneMatter(GrownTopic topic) =>
        Math.Min(1, topic.Cohesion / UsualCohesion) * Math.Min(1, topic.OfMatter / UsualOfMatter);

    private HotTopic Tell(GrownTopic topic, double heat, int rank, DateTimeOffset end)
    {
        var messages = topic.Messages.Select(message => corpus.Messages[message]).ToList();
        var words = new TopicWords(corpus, places);
        return new HotTopic(
            rank, heat, topic.Voices, TopicGrowth.Of(messages, end), words.Place(topic), words.Name(topic), words.Description(topic), messages);
    }
}
