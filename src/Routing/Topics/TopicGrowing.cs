namespace Messaging.Routing.Topics;

/// <summary>
/// Grows a topic from a name (聚合): of all messages that say the name, those about the matter most of them are about; then the ones that
/// say the same in few words, and the ones about the same matter that say the name otherwise.
/// </summary>
internal sealed class TopicGrowing(TopicCorpus corpus, MatterVectors vectors)
{
    /// <summary>The search begins from this part of the messages that say the name: those with most in common.</summary>
    private const double FirstPart = 0.67;

    private const double Belongs = 0.25;
    private const double LeftMean = 0.015;
    private const double LeftGreatest = 0.06;
    private const double OwnShare = 0.3;
    private const double Owned = 0.75;
    private const double OtherwiseNamed = 0.3;

    /// <summary>A message must have this part of what the middle one has; less is asked round by round, as the words become surer.</summary>
    private static readonly double[] Rounds = [0.5, 0.4, 0.3, 0.3, 0.25, 0.25];

    private readonly MatterWords _words = new(corpus);

    /// <returns>The messages of the topic in ascending order, and its words; no messages when there is no matter in common.</returns>
    public (int[] Messages, List<MatterWord> Words) From(string name, int[] naming)
    {
        var pairs = Gram.PairsOf(name);
        var core = new HashSet<int>(naming);
        var scores = Scores(core, naming, pairs);
        core = [.. naming.OrderByDescending(message => scores[message]).ThenBy(message => message).Take((int)Math.Max(3, Math.Ceiling(naming.Length * FirstPart)))];
        foreach (var part in Rounds)
        {
            scores = Scores(core, naming, pairs);
            var middle = core.Select(message => scores[message]).Order().ElementAt(core.Count / 2);
            if (middle == 0)
            {
                return ([], []);
            }

            core = [.. naming.Where(message => scores[message] >= Math.Max(part, Belongs) * middle)];
        }

        core.UnionWith(Left(core, naming, pairs).ToList());
        return ([.. core.Order()], _words.Of(core));
    }

    /// <summary>
    /// Those without the name: they need a word that hardly anybody else has, or a copy of a letter with another place in it would count.
    /// </summary>
    public int[] Otherwise(GrownTopic topic)
    {
        var known = topic.Messages.ToHashSet();
        return [.. topic.Words.Where(word => word.Share >= OwnShare && word.Owned >= Owned)
            .SelectMany(word => corpus.Having(word.Gram))
            .Distinct()
            .Where(message => !known.Contains(message) && !corpus.Letters[message].Has(topic.Name))
            .Where(message => vectors.To(message, topic.Messages).Mean >= OtherwiseNamed * topic.Cohesion)];
    }

    private Dictionary<int, double> Scores(HashSet<int> core, int[] naming, HashSet<uint> pairs)
    {
        var scores = naming.ToDictionary(message => message, _ => 0.0);
        foreach (var word in _words.Of(core))
        {
            if (Gram.HasPairOf(corpus.GramAt(word.Gram), pairs))
            {
                continue;
            }

            foreach (var message in corpus.Having(word.Gram))
            {
                if (scores.TryGetValue(message, out var score))
                {
                    scores[message] = score + word.Weight;
                }
            }
        }

        return scores;
    }

    /// <summary>Those that say the name and little else of the matter, and are like it nonetheless.</summary>
    private IEnumerable<int> Left(HashSet<int> core, int[] naming, HashSet<uint> pairs) => naming.Where(message =>
        !core.Contains(message) && vectors.To(message, core, pairs) is { Mean: >= LeftMean, Greatest: >= LeftGreatest });
}
