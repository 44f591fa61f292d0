using Messaging.Routing.Classification.Matters;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Suggests who should answer a message (分办建议) from the catalogue alone: its words and rules, and matters composed for its labels. It has learnt
/// nothing from anybody's messages, so it works on an office's first day.
/// </summary>
public sealed class DivisionSuggester
{
    private const double Temperature = 2;

    // Where no rule speaks, what was learnt gives its words once it leans towards the label.
    private const double SpeaksFrom = 4;

    /// <summary>
    /// From this confidence on a suggestion may be carried out without a dispatcher: the promised 95 %. Measured 2026-11-23 on desks of this department:
    /// 96.8 % of 464 composed matters whose author was held out, 99.1 % of 113 development messages, 28 of 29 of 320 other real messages.
    /// </summary>
    public const double AutoDispatchConfidence = 0.95;

    private readonly FromDivisions<CatalogueRules> _rules;

    public DivisionSuggester(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        _rules = new FromDivisions<CatalogueRules>(organisation, static office => new CatalogueRules(office));
    }

    /// <summary>Every label of the catalogue: desks, other authorities, and matters for nobody here.</summary>
    internal IReadOnlyList<string> Labels => _rules.Now.Labels;

    /// <summary>Whether the catalogue has such a label.</summary>
    public bool Knows(string label) => Labels.Contains(label);

    /// <summary>The catalogue's own spelling of a label somebody wrote in another case; null when it has none such.</summary>
    public string? LabelOf(string written) => Labels.FirstOrDefault(label => label.Equals(written, StringComparison.OrdinalIgnoreCase));

    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);

        var rules = _rules.Now;
        var scores = Score(rules, title, text);
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(label => scores[label].Total).Take(most).ToArray();
        var best = scores[order[0]].Total;
        var sum = scores.Sum(score => Math.Exp((score.Total - best) / Temperature));

        var share = 1 / sum;
        var confidence = Calibration.RightAt(share);

        // What the best one leaves is divided among the others as their scores stand.
        var rest = share < 1 ? (1 - confidence) / (1 - share) : 0;
        return [.. order.Select((label, place) => new DivisionSuggestion(
            rules.Labels[label],
            place == 0 ? confidence : Math.Exp((scores[label].Total - best) / Temperature) / sum * rest,
            Reasons(rules, scores[label], label, title, text)))];
    }

    /// <summary>What speaks for each label, as a number.</summary>
    internal double[] Scores(string? title, string text) => [.. Score(title, text).Select(score => score.Total)];

    internal LabelScore[] Score(string? title, string text) => Score(_rules.Now, title, text);

    private static LabelScore[] Score(CatalogueRules rules, string? title, string text)
    {
        var scores = rules.Score(title, text);
        if (MatterModel.Own.Knows(rules.Labels))
        {
            MatterModel.Own.Join(scores, title, text);
        }

        return scores;
    }

    private static IReadOnlyList<string> Reasons(CatalogueRules rules, LabelScore score, int label, string? title, string text)
    {
        var said = score.Reasons();
        return said.Count > 0 || score.Joined < SpeaksFrom || !MatterModel.Own.Knows(rules.Labels) ? said : MatterModel.Own.WordsFor(label, title, text);
    }
}
