namespace Messaging.Routing.Topics;

/// <summary>A matter that many write about (热点问题).</summary>
/// <param name="Rank">From 1; the hottest first.</param>
/// <param name="Heat">热度指数: voices, raised by those who agreed, lowered where the messages have little in common or lie far apart.</param>
/// <param name="Persons">Voices: distinct people among the messages.</param>
/// <param name="Growth">Messages of the last seven days of the period, against those of the seven days before.</param>
/// <param name="Place">Where; empty when the messages do not agree on a place.</param>
/// <param name="Name">The words all of them have in common, mostly of an estate, a road, a firm or a line.</param>
/// <param name="Description">The title that says best what they have in common.</param>
/// <param name="Messages">In the order they came.</param>
public sealed record HotTopic(
    int Rank,
    double Heat,
    int Persons,
    TopicGrowth Growth,
    string Place,
    string Name,
    string Description,
    IReadOnlyList<TopicMessage> Messages)
{
    public int Size => Messages.Count;

    public DateTimeOffset From => Messages[0].At;

    public DateTimeOffset To => Messages[^1].At;
}
