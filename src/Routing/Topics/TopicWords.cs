using System.Text.RegularExpressions;
using Messaging.Routing.Classification;

namespace Messaging.Routing.Topics;

/// <summary>The words for a topic: its place, its name in full, and the title that says best what it is about (热点描述).</summary>
internal sealed partial class TopicWords(TopicCorpus corpus, PlaceFinder places)
{
    private const int LongestDescription = 60;
    private const int LongestName = 12;

    /// <summary>A name grows by the letter that so many of those who say it put before or behind it.</summary>
    private const double Grows = 0.75;

    /// <summary>Of those that name a place, this part must agree.</summary>
    private const double Agree = 0.5;

    /// <summary>The place that most of those with one name; behind it the name when it lies there.</summary>
    public string Place(GrownTopic topic)
    {
        var named = topic.Messages.Select(PlaceOf).Where(place => place.Length > 0).ToList();
        var best = named.GroupBy(place => place, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return best is not null && best.Count() >= Agree * named.Count ? best.Key : "";
    }

    /// <summary>The name as people write it: longer than the run of letters it was found by where nearly all of them say more.</summary>
    public string Name(GrownTopic topic)
    {
        var name = topic.Name;
        while (name.Length < LongestName && Longer(topic, name) is { } longer)
        {
            name = longer;
        }

        return Written(topic, name);
    }

    /// <summary>Of the titles, the one with most of the topic's words for its length.</summary>
    public string Description(GrownTopic topic)
    {
        var weights = topic.Words.ToDictionary(word => corpus.GramAt(word.Gram), word => word.Weight);
        var best = topic.Messages
            .Select(message => (Message: message, Score: Score(corpus.Letters[message].Head, weights)))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => corpus.Messages[one.Message].Id, StringComparer.Ordinal)
            .First().Message;
        var told = corpus.Messages[best].Title is { Length: > 0 } title ? title : corpus.Messages[best].Text;
        return told.Length <= LongestDescription ? told : told[..LongestDescription] + "…";
    }

    private static double Score(string head, Dictionary<ulong, double> weights)
    {
        var (found, sum) = (new HashSet<ulong>(), 0.0);
        for (var length = Gram.Shortest; length <= Gram.Longest; length++)
        {
            for (var at = 0; at + length <= head.Length; at++)
            {
                var gram = Gram.Of(head.AsSpan(at, length));
                sum += weights.TryGetValue(gram, out var weight) && found.Add(gram) ? weight : 0;
            }
        }

        return sum / Math.Sqrt(8 + head.Length);
    }

    private string? Longer(GrownTopic topic, string name)
    {
        var texts = topic.Messages.Select(message => corpus.Letters[message]).Where(letters => letters.Has(name)).ToList();
        var longer = texts
            .SelectMany(letters => Around(letters.Title, name).Concat(Around(letters.Text, name)).Distinct())
            .GroupBy(run => run, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return longer is not null && longer.Count() >= Grows * texts.Count ? longer.Key : null;
    }

    /// <summary>With the capitals of the messages.</summary>
    private string Written(GrownTopic topic, string name)
    {
        foreach (var message in topic.Messages.Select(message => corpus.Messages[message]))
        {
            var said = message.Title + PlainText.Break + message.Text;
            if (said.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return said.Substring(at, name.Length);
            }
        }

        return name;
    }

    private static IEnumerable<string> Around(string letters, string name)
    {
        for (var at = letters.IndexOf(name, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at > 0)
            {
                yield return letters.Substring(at - 1, name.Length + 1);
            }

            if (at + name.Length < letters.Length)
            {
                yield return letters.Substring(at, name.Length + 1);
            }
        }
    }

    private string PlaceOf(int number)
    {
        var message = corpus.Messages[number];
        if (places.Find(message.Title + PlainText.Break + message.Text) is { } place)
        {
            return place.City + place.Unit?.Name;
        }

        // Of several the narrowest, A3区 rather than A市.
        return Coded().Matches(message.Title + PlainText.Break + message.Text)
            .Select(coded => coded.Value)
            .OrderByDescending(coded => coded.Length)
            .FirstOrDefault("");
    }

    // Public data replace places by codes: A市, A3区.
    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z][0-9]{0,2}[市县区]")]
    private static partial Regex Coded();
}
