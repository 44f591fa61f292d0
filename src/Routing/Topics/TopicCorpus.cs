using System.Runtime.InteropServices;

namespace Messaging.Routing.Topics;

/// <summary>All messages of a period side by side (语料): which grams each has, and which messages have a gram.</summary>
internal sealed class TopicCorpus
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _grams = [];
    private readonly int[][] _having;

    public TopicCorpus(IReadOnlyList<TopicMessage> messages)
    {
        Messages = messages;
        Letters = [.. messages.Select(message => new TopicLetters(message.Title, message.Text))];
        Persons = PersonsOf(messages);

        var all = new ulong[messages.Count][];
        var seen = new Dictionary<ulong, int>();
        var grams = new HashSet<ulong>();
        for (var message = 0; message < all.Length; message++)
        {
            grams.Clear();
            Letters[message].AddGramsTo(grams);
            all[message] = [.. grams];
            foreach (var gram in all[message])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(seen, gram, out _)++;
            }
        }

        GramsOf = new int[all.Length][];
        var having = new List<List<int>>();
        for (var message = 0; message < all.Length; message++)
        {
            GramsOf[message] = [.. all[message].Where(gram => seen[gram] > 1).Select(Number)];
            foreach (var gram in GramsOf[message])
            {
                while (having.Count <= gram)
                {
                    having.Add([]);
                }

                having[gram].Add(message);
            }
        }

        _having = [.. having.Select(messages => messages.ToArray())];
    }

    public IReadOnlyList<TopicMessage> Messages { get; }

    public TopicLetters[] Letters { get; }

    /// <summary>Of each message, who wrote it.</summary>
    public int[] Persons { get; }

    /// <summary>Of each message, the grams that another message has as well.</summary>
    public int[][] GramsOf { get; }

    public int GramCount => _grams.Count;

    public int Count => Messages.Count;

    public ulong GramAt(int number) => _grams[number];

    /// <summary>In ascending order.</summary>
    public int[] Having(int gram) => _having[gram];

    public int Voices(IEnumerable<int> messages) => messages.Select(message => Persons[message]).Distinct().Count();

    /// <summary>Messages that have a name of any length.</summary>
    public IEnumerable<int> Naming(string name)
    {
        if (!_numbers.TryGetValue(Gram.Of(name.AsSpan(0, Math.Min(name.Length, Gram.Longest))), out var gram))
        {
            return [];
        }

        return name.Length <= Gram.Longest ? Having(gram) : Having(gram).Where(message => Letters[message].Has(name));
    }

    private int Number(ulong gram)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, gram, out var known);
        if (!known)
        {
            number = _grams.Count;
            _grams.Add(gram);
        }

        return number;
    }

    private static int[] PersonsOf(IReadOnlyList<TopicMessage> messages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. messages.Select(message => numbers.TryGetValue(message.Person, out var number) ? number : numbers[message.Person] = numbers.Count)];
    }
}
