using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>Every word the catalogue knows, with the addressees it speaks for and the rules it takes part in.</summary>
internal sealed class Vocabulary
{
    // As much as the catalogue gives to a word that is used of one desk alone.
    private const double NameWeight = 2.5;

    private readonly Dictionary<string, int> _labelNumbers = new(StringComparer.Ordinal);
    private readonly List<List<(int Label, double Weight)>> _votes = [];
    private readonly HashSet<int> _silent = [];

    public Vocabulary(Organisation organisation)
    {
        foreach (var division in organisation.Divisions)
        {
            AddLabel(division.Code, [.. division.Terms, .. Named(division)]);
        }

        foreach (var authority in organisation.Authorities)
        {
            AddLabel(authority.Code, authority.Terms);
        }

        AddLabel(organisation.Other.Code, organisation.Other.Terms);
        Cues = [.. organisation.Cues.Select(cue => new CompiledCue(
            _labelNumbers[cue.For],
            cue.Weight,
            [.. cue.All.Select(group => group.Select(Word).Distinct().ToArray())],
            [.. cue.None.Select(Word).Distinct()],
            cue.Because))];
        foreach (var silent in organisation.SilentWords)
        {
            _silent.Add(Word(silent));
        }

        OtherLabel = _labelNumbers[organisation.Other.Code];
    }

    public List<string> Labels { get; } = [];

    public int OtherLabel { get; }

    public TermTrie Words { get; } = new();

    public HashSet<string> KeptNumbers { get; } = new(StringComparer.Ordinal);

    public CompiledCue[] Cues { get; }

    public IReadOnlyList<(int Label, double Weight)> VotesOf(int word) => _votes[word];

    /// <summary>A word that speaks for nobody and that only rules know; a silent word is meant to say nothing.</summary>
    public bool IsOfRulesAlone(int word) => _votes[word].Count == 0 && !_silent.Contains(word);

    /// <summary>A word as a dispatcher reads it: ETC, S… for the provincial roads.</summary>
    public string Shown(int word) => Words[word].Replace(PlainText.Number, '…').ToUpperInvariant();

    /// <summary>What this office added: the catalogue's own terms have been weighed with the catalogue's names.</summary>
    private static IEnumerable<WeightedTerm> Named(Division division) =>
        division.AddedAliases.SelectMany(DivisionNames.Bases).Concat(division.IsRenamed ? DivisionNames.Bases(division.NameNow) : []).Distinct(StringComparer.Ordinal)
            .Select(name => new WeightedTerm(name, NameWeight));

    private void AddLabel(string code, IReadOnlyList<WeightedTerm> terms)
    {
        var label = Labels.Count;
        _labelNumbers.Add(code, label);
        Labels.Add(code);
        foreach (var term in terms)
        {
            _votes[Word(term.Text)].Add((label, term.Weight));
        }
    }

    private int Word(string written)
    {
        var plain = PlainText.Of(written);
        foreach (var digits in plain.Split([.. plain.Where(letter => !char.IsAsciiDigit(letter))], StringSplitOptions.RemoveEmptyEntries))
        {
            KeptNumbers.Add(digits);
        }

        var word = Words.Add(plain);
        while (_votes.Count <= word)
        {
            _votes.Add([]);
        }

        return word;
    }

    /// <summary>A rule whose words are numbers.</summary>
    internal sealed record CompiledCue(int Label, double Weight, int[][] All, int[] None, string Because);
}
