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
    private const double RarityPower = 1.5;

    /// <summary>Messages are looked for by their rare grams only; what every twentieth has finds everybody.</summary>
    private const double TooCommon = 0.05;
    private const int MostAsked = 60;
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
        var grams = GramsOf(title, text);
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

            _entries.Add(new Entry(id, person, place, grams));
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

    private List<AlikeMessage> AlikeTo(int place, int end, double least)
    {
        var entry = _entries[place];
        if (entry.Grams.Length < FewestGrams)
        {
            return [];
        }

        var asked = entry.Grams
            .Where(gram => _having[gram].Count <= Math.Max(TooCommon * _entries.Count, 40))
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

        var own = entry.Grams.ToHashSet();
        var length = Length(entry.Grams);
        return [.. shared
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key)
            .Take(MostCompared)
            .Select(one => _entries[one.Key])
            .Where(other => other.Grams.Length >= FewestGrams && (other.Place is null || entry.Place is null || other.Place == entry.Place))
            .Select(other => new AlikeMessage(other.Id, Likeness(own, length, other.Grams), other.Person == entry.Person))
            .Where(alike => alike.Likeness >= least)
            .OrderByDescending(alike => alike.Likeness).ThenBy(alike => alike.Id)];
    }

    private double Likeness(HashSet<ulong> own, double length, ulong[] other)
    {
        var both = 0.0;
        foreach (var gram in other)
        {
            if (own.Contains(gram))
            {
                var rarity = Rarity(gram);
                both += rarity * rarity;
            }
        }

        var product = length * Length(other);
        return product <= 0 ? 0 : Math.Min(1, both / product);
    }

    private double Length(ulong[] grams) => Math.Sqrt(grams.Sum(gram =>
    {
        var rarity = Rarity(gram);
        return rarity * rarity;
    }));

    private double Rarity(ulong gram) => Math.Pow(Math.Log((_entries.Count + (double)Unread) / _having[gram].Count), RarityPower);

    private static ulong[] GramsOf(string? title, string text)
    {
        var grams = new HashSet<ulong>();
        Add(grams, title ?? "", LongestTitle);
        Add(grams, text, LongestText);
        return [.. grams];
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

    private sealed record Entry(long Id, string Person, string? Place, ulong[] Grams);
}
