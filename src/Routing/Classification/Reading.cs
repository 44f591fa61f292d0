namespace Messaging.Routing.Classification;

/// <summary>One message read with a vocabulary: which words stand where, and how often.</summary>
internal sealed class Reading
{
    private const int LeadLength = 40;
    private const int OpeningLength = 80;

    private readonly Vocabulary _vocabulary;
    private readonly Zone[] _zones;
    private readonly int[] _times;

    public Reading(Vocabulary vocabulary, string? title, string text)
    {
        _vocabulary = vocabulary;
        _zones = new Zone[vocabulary.Words.Count];
        _times = new int[vocabulary.Words.Count];

        var heading = PlainText.WithoutNumbers(PlainText.Of(title), vocabulary.KeptNumbers);
        var body = PlainText.WithoutNumbers(PlainText.Of(text), vocabulary.KeptNumbers);
        Walk(heading, _ => Zone.Title);

        // Without a title the beginning is one.
        var lead = heading.Length == 0 ? LeadLength : 0;
        Walk(body, at => at < lead ? Zone.Title : at < lead + OpeningLength ? Zone.Opening : Zone.Body);
    }

    /// <summary>Numbers of the words that occur, in the order they first occur.</summary>
    public List<int> Found { get; } = [];

    public Zone ZoneOf(int word) => _zones[word];

    public int TimesOf(int word) => _times[word];

    /// <summary>Where a rule is met: in the title only when all its groups are.</summary>
    public Zone ZoneOf(Vocabulary.CompiledCue cue)
    {
        var zone = Zone.Title;
        foreach (var group in cue.All)
        {
            var best = Best(group);
            if (best is Zone.Absent)
            {
                return Zone.Absent;
            }

            zone = best < zone ? best : zone;
        }

        var silenced = Best(cue.None);
        return silenced is not Zone.Absent && silenced >= zone ? Zone.Absent : zone;
    }

    private Zone Best(int[] words)
    {
        var best = Zone.Absent;
        foreach (var word in words)
        {
            best = _zones[word] > best ? _zones[word] : best;
        }

        return best;
    }

    private void Walk(string plain, Func<int, Zone> zoneAt)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            var word = WordAt(plain, at, out var length);
            if (word >= 0)
            {
                Take(word, plain.AsSpan(at, length), zoneAt(at));
                at += length - 1;
            }
        }
    }

    // Of two words that overlap the longer one counts: 省道路灯不亮 is 省道 and 路灯不亮, not 省道路 and a rest.
    private int WordAt(string plain, int at, out int length)
    {
        var words = _vocabulary.Words;
        var word = words.LongestAt(plain, at, out length);
        for (var next = at + 1; next < at + length; next++)
        {
            if (words.LongestAt(plain, next, out var longer) >= 0 && longer > length && next + longer > at + length)
            {
                return words.LongestAt(plain.AsSpan(0, next), at, out length);
            }
        }

        return word;
    }

    private void Take(int word, ReadOnlySpan<char> written, Zone zone)
    {
        if (_times[word]++ == 0)
        {
            Found.Add(word);
        }

        _zones[word] = zone > _zones[word] ? zone : _zones[word];
        if (_vocabulary.IsOfRulesAlone(word))
        {
            TakeWithin(written, zone);
        }
    }

    // A word that only rules know says nothing itself, and must not silence what it is made of: 高速收费站 is 高速 and 收费站.
    private void TakeWithin(ReadOnlySpan<char> written, Zone zone)
    {
        for (var at = 0; at < written.Length; at++)
        {
            var part = _vocabulary.Words.LongestAt(at == 0 ? written[..^1] : written, at, out var length);
            if (part >= 0 && _vocabulary.VotesOf(part).Count > 0)
            {
                Take(part, written.Slice(at, length), zone);
                at += length - 1;
            }
        }
    }
}
