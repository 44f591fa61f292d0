using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Finds the city and county a message is about (事发地) in the words of the gazetteer: names in full and short,
/// former names, landmarks, number plates and area codes. Where several are named, the most definite one counts,
/// and of equals the last: in chat people add their place at the end.
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
            Add(city.Plate, new Hint(city, null, Strength.Trace));
            if (organisation.Cities.Count(other => other.AreaCode == city.AreaCode) == 1)
            {
                Add(city.AreaCode, new Hint(city, null, Strength.Trace));
            }

            foreach (var local in city.LocalNames)
            {
                Add(local, new Hint(city, null, Strength.Local));
            }

            foreach (var unit in city.Units)
            {
                Add(unit.Name, new Hint(city, unit, Strength.Unit));
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

        var hints = Walk(PlainText.Of(text));
        var firm = hints.Where(hint => hint.Strength is not Strength.Doubtful).ToList();
        if (firm.Count == 0)
        {
            return null;
        }

        var best = firm
            .GroupBy(hint => hint.City)
            .OrderByDescending(group => group.Max(hint => hint.Strength))
            .ThenByDescending(group => firm.FindLastIndex(hint => hint.City == group.Key))
            .First().Key;
        var unit = hints.LastOrDefault(hint => hint.City == best && hint.Unit is not null)?.Unit;
        return new Place(best.Zh, unit);
    }

    private List<Hint> Walk(string plain)
    {
        var found = new List<Hint>();
        for (var at = 0; at < plain.Length; at++)
        {
            var word = _names.LongestAt(plain, at, out var length);
            if (word < 0)
            {
                continue;
            }

            found.AddRange(_hints[word]);
            at += length - 1;
        }

        return found;
    }

    private void Add(string name, Hint hint)
    {
        var plain = PlainText.Of(name);
        if (plain.Length == 0)
        {
            return;
        }

        var word = _names.Add(plain);
        while (_hints.Count <= word)
        {
            _hints.Add([]);
        }

        _hints[word].Add(hint);
    }

    private sealed record Hint(City City, CityUnit? Unit, Strength Strength);
}
