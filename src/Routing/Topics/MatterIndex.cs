using System.Runtime.InteropServices;
using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Topics;

/// <summary>
/// Finds earlier messages that are like one (同一事项检索): an index of pairs and threes of letters that grows message by message, rare ones
/// counting more. Holds no words, only which grams a message has. Any number of threads may ask and add.
/// </summary>
public sealed class MatterIndex
{
    private const int LongestTitle = 60;
    private const int LongestText = 200;
    private const int LeadLength = 40;
    private const double HeadTimes = 2;
    private const double RarityPower = 1.5;

    /// <summary>Messages are looked for by their rare grams only; what every twentieth has finds everybody.</summary>
    private const double TooCommon = 0.05;
    private const int MostAsked = 100;
    private const int MostCompared = 60;
    private const int FewestGrams = 6;

    /// <summary>Messages that are taken for read: of the first few, what two have in common would look like what everybody says.</summary>
    private const int Unread = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, List<int>> _having = [];
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<long, int> _places = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <param name="place">The county or city it names, by which equal complaints about two places are kept apart; null: none.</param>
    public void Add(long id, string person, string? title, string text, string? place)
    {
        var (grams, inHead) = GramsOf(title, text);
        lock (_lock)
        {
            if (_places.ContainsKey(id))
            {
                return;
            }

            _places[id] = _entries.Count;
            foreach (var gram in grams)
            {
                ref var having = ref CollectionsMarshal.GetValueRefOrAddDefault(_having, gram, out _);
                (having ??= []).Add(_entries.Count);
            }

            _entries.Add(new Entry(id, person, place, grams, inHead));
        }
    }

    /// <summary>Those that are like an indexed message and were indexed before it, the most alike first.</summary>
    /// <param name="least">Less likeness is not told.</param>
    public IReadOnlyList<AlikeMessage> Before(long id, double least)
    {
        lock (_lock)
        {
            return _places.TryGetValue(id, out var place) ? AlikeTo(place, place, least) : [];
        }
    }

    /// <summary>All that are like it, older and newer.</summary>
    public IReadOnlyList<AlikeMessage> Around(long id, double least)
    {
        lock (_lock)
        {
            return _places.TryGetValue(id, out var place) ? AlikeTo(place, _entries.Count, least) : [];
        }
    }

    /// <summary>
    /// How alike some messages of the last minutes are, each to each, in their order. How rare a word is, is judged by what was written before the first
    /// of them: what all say since is what has happened, and no commonplace.
    /// </summary>
    public double[,] Among(IReadOnlyList<long> ids)
    {
        lock (_lock)
        {
            var entries = ids.Select(id => _places.TryGetValue(id, out var place) && _entries[place].Grams.Length >= FewestGrams ? _entries[place] : null).ToList();
            var first = ids.Select(id => _places.GetValueOrDefault(id, int.MaxValue)).Append(_entries.Count).Min();
            var inside = new Dictionary<ulong, List<int>>();
            foreach (var (entry, at) in entries.Select((entry, at) => (entry, at)))
            {
                foreach (var gram in entry?.Grams ?? [])
                {
                    ref var having = ref CollectionsMarshal.GetValueRefOrAddDefault(inside, gram, out _);
                    (having ??= []).Add(at);
                }
            }

            var (alike, lengths) = (new double[ids.Count, ids.Count], new double[ids.Count]);
            foreach (var (gram, having) in inside)
            {
                var at = _having[gram].BinarySearch(first);
                var before = at < 0 ? ~at : at;
                var weight = Math.Pow(Math.Log((first + (double)Unread) / (before + 1)), 2 * RarityPower);
                for (var one = 0; one < having.Count; one++)
                {
                    lengths[having[one]] += weight;
                    for (var other = 0; other < one; other++)
                    {
                        alike[having[one], having[other]] += weight;
                    }
                }
            }

            for (var one = 0; one < ids.Count; one++)
            {
                for (var other = 0; other < one; other++)
                {
                    var apart = entries[one]?.Place is { } place && entries[other]?.Place is { } elsewhere && place != elsewhere;
                    var length = Math.Sqrt(lengths[one] * lengths[other]);
                    alike[one, other] = alike[other, one] = apart || length <= 0 ? 0 : alike[one, other] / length;
                }
            }

            return alike;
        }
    }

    private List<AlikeMessage> AlikeTo(int place, int end, double least)
    {
        var entry = _entries[place];
        if (entry.Grams.Length < FewestGrams)
        {
            return [];
        }

        var asked = entry.Grams
            .Where(gram => _having[gram].Count is > 1 and var count && count <= Math.Max(TooCommon * _entries.Count, 40))
            .OrderBy(gram => _having[gram].Count).ThenBy(gram => gram)
            .Take(MostAsked);
        var shared = new Dictionary<int, double>();
        foreach (var gram in asked)
        {
            var rarity = Rarity(gram);
            foreach (var other in _having[gram])
            {
                if (other < end && other != place)
                {
                    shared[other] = shared.GetValueOrDefault(other) + (rarity * rarity);
                }
            }
        }

        var own = entry.Weights().ToDictionary(one => one.Gram, one => one.Weight);
        var length = Length(entry);
        return [.. shared
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key)
            .Take(MostCompared)
            .Select(one => _entries[one.Key])
            .Where(other => other.Grams.Length >= FewestGrams && (other.Place is null || entry.Place is null || other.Place == entry.Place))
            .Select(other => new AlikeMessage(other.Id, Likeness(own, length, other), other.Person == entry.Person))
            .Where(alike => alike.Likeness >= least)
            .OrderByDescending(alike => alike.Likeness).ThenBy(alike => alike.Id)];
    }

    private double Likeness(Dictionary<ulong, double> own, double length, Entry other)
    {
        var both = 0.0;
        foreach (var (gram, weight) in other.Weights())
        {
            if (own.TryGetValue(gram, out var mine))
            {
                var rarity = Rarity(gram);
                both += mine * weight * rarity * rarity;
            }
        }

        var product = length * Length(other);
        return product <= 0 ? 0 : Math.Min(1, both / product);
    }

    /// <summary>What nobody else has says nothing about how alike two are.</summary>
    private double Length(Entry entry) => Math.Sqrt(entry.Weights().Where(one => _having[one.Gram].Count > 1).Sum(one =>
    {
        var rarity = one.Weight * Rarity(one.Gram);
        return rarity * rarity;
    }));

    private double Rarity(ulong gram) => Math.Pow(Math.Log((_entries.Count + (double)Unread) / _having[gram].Count), RarityPower);

    private static (ulong[] Grams, int InHead) GramsOf(string? title, string text)
    {
        var grams = new HashSet<ulong>();
        Add(grams, title is { Length: > 0 } ? title : text, title is { Length: > 0 } ? LongestTitle : LeadLength);
        var inHead = grams.Count;
        Add(grams, text, LongestText);
        return ([.. grams], inHead);
    }

    private static void Add(HashSet<ulong> grams, string text, int longest)
    {
        var letters = new char[text.Length];
        var read = letters.AsSpan(0, Math.Min(GramLetters.Read(text, letters), longest));
        for (var length = Gram.Shortest; length < Gram.Longest; length++)
        {
            for (var at = 0; at + length <= read.Length; at++)
            {
                grams.Add(Gram.Of(read.Slice(at, length)));
            }
        }
    }

    /// <param name="InHead">So many of the grams, the first, stand in the title, or at the beginning where there is none.</param>
    private sealed record Entry(long Id, string Person, string? Place, ulong[] Grams, int InHead)
    {
        public IEnumerable<(ulong Gram, double Weight)> Weights() => Grams.Select((gram, at) => (gram, at < InHead ? HeadTimes : 1));
    }
}
