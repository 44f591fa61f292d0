using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Finds the city and county a message is about (事发地) in the words of the gazetteer: names in full and short,
/// former names, landmarks, number plates, area codes and pinyin. Where several are named, the most definite one
/// counts; of equals the last, for in chat people add their place at the end, but of a journey (甲到乙) the end that is
/// named again, or else the first.
/// </summary>
public sealed class PlaceFinder
{
    private readonly TermTrie _names = new();
    private readonly List<List<Hint>> _hints = [];

    public PlaceFinder(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);

        var aliases = organisation.Cities.SelectMany(city => city.Units).Select(unit => unit.Alias)
            .Concat(organisation.Cities.Select(city => city.Short)).ToList();
        foreach (var city in organisation.Cities)
        {
            Add(city.Zh, new Hint(city, null, Strength.Name));
            Add(city.Short, new Hint(city, null, Strength.Name));
            Add(city.En, new Hint(city, null, Strength.Trace));
            Add(city.Plate, new Hint(city, null, Strength.Trace));
            if (organisation.Cities.Count(other => other.AreaCode == city.AreaCode) == 1)
            {
                Add(city.AreaCode, new Hint(city, null, Strength.Trace));
            }

            foreach (var local in city.LocalNames)
            {
                Add(local, new Hint(city, null, Strength.Local));
            }

            foreach (var doubtful in city.DoubtfulNames)
            {
                Add(doubtful, new Hint(city, null, Strength.Doubtful));
            }

            foreach (var unit in city.Units)
            {
                Add(unit.Name, new Hint(city, unit, unit.NameUnsafe ? Strength.Doubtful : Strength.Unit));
                foreach (var former in unit.FormerNames)
                {
                    Add(former, new Hint(city, unit, Strength.Unit));
                }

                if (unit.Alias is { } alias && alias != city.Short)
                {
                    var doubtful = unit.AliasUnsafe || aliases.Count(other => other == alias) > 1;
                    Add(alias, new Hint(city, unit, doubtful ? Strength.Doubtful : Strength.Unit));
                }
            }
        }

        AddOrdinaryWords(organisation);
    }

    private enum Strength
    {
        Doubtful,
        Trace,
        Local,
        Name,
        Unit,
    }

    /// <returns>Null when no place of the gazetteer is named.</returns>
    public Place? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var plain = PlainText.Of(text);
        var found = Walk(plain);
        var firm = found.Where(mention => mention.Hint.Strength is not Strength.Doubtful).ToList();
        if (firm.Count == 0)
        {
            return null;
        }

        var candidates = firm
            .GroupBy(mention => mention.Hint.City)
            .OrderByDescending(group => group.Max(mention => mention.Hint.Strength))
            .ThenByDescending(group => found.Where(mention => mention.Hint.City == group.Key).DistinctBy(mention => mention.Name).Count())
            .ThenByDescending(group => IsWhereItHappened(plain, [.. group], found))
            .ThenByDescending(group => IsStartOfJourney(plain, group.First(), found))
            .ThenByDescending(group => group.Max(mention => mention.Start));
        var best = candidates.First().Key;
        var unit = found.LastOrDefault(mention => mention.Hint.City == best && mention.Hint.Unit is not null)?.Hint.Unit;
        return new Place(best.Zh, unit);
    }

    private static bool IsStartOfJourney(string plain, Mention mention, List<Mention> all) => all.Any(other =>
        other.Hint.City != mention.Hint.City
        && other.Start == mention.End + 1
        && plain[mention.End] is ('到' or '至' or '去' or '往'));

    // Of a journey's two ends the one that is named again: 从郑州到洛阳的大巴在洛阳站甩客.
    private static bool IsWhereItHappened(string plain, IReadOnlyList<Mention> ofCity, List<Mention> all) =>
        ofCity.Any(mention => IsOfJourney(plain, mention, all)) && ofCity.Any(mention => !IsOfJourney(plain, mention, all));

    private static bool IsOfJourney(string plain, Mention mention, List<Mention> all) =>
        IsStartOfJourney(plain, mention, all) || all.Any(start => start.End + 1 == mention.Start && IsStartOfJourney(plain, start, all));

    private List<Mention> Walk(string plain)
    {
        var found = new List<Mention>();
        for (var at = 0; at < plain.Length; at++)
        {
            var name = _names.LongestAt(plain, at, out var length);
            if (name < 0)
            {
                continue;
            }

            var start = at;
            if (PlaceEdges.Allow(plain, start, length, afterPlace: found.Count > 0 && found[^1].End == start))
            {
                found.AddRange(_hints[name].Select(hint => new Mention(hint, name, start, start + length)));
            }

            at += length - 1;
        }

        return found;
    }

    // A place inside a longer known word is none: 村民权益 is 村民 and 权益, and not in 民权县.
    private void AddOrdinaryWords(Organisation organisation)
    {
        var names = Enumerable.Range(0, _names.Count).Select(name => _names[name]).ToList();
        foreach (var word in Words(organisation).Select(PlainText.Of).Where(word => !names.Any(name => word.Contains(name, StringComparison.Ordinal))))
        {
            Add(word);
        }

        foreach (var word in organisation.WordsLikePlaces)
        {
            Add(PlainText.Of(word));
        }
    }

    private static IEnumerable<string> Words(Organisation organisation) =>
        organisation.Catalogue.SelectMany(division => division.Terms)
            .Concat(organisation.Authorities.SelectMany(authority => authority.Terms)).Concat(organisation.Other.Terms).Select(term => term.Text)
            .Concat(organisation.Cues.SelectMany(cue => cue.All.SelectMany(group => group).Concat(cue.None)))
            .Concat(organisation.SilentWords);

    private void Add(string name, Hint hint)
    {
        if (PlainText.Of(name) is { Length: > 0 } plain)
        {
            _hints[Add(plain)].Add(hint);
        }
    }

    private int Add(string plain)
    {
        var word = _names.Add(plain);
        while (_hints.Count <= word)
        {
            _hints.Add([]);
        }

        return word;
    }

    private sealed record Mention(Hint Hint, int Name, int Start, int End);

    private sealed record Hint(City City, CityUnit? Unit, Strength Strength);
}
