using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Suggests who should answer a message (分办建议) from the catalogue alone: its words and its rules, weighed by
/// where they stand. It has learnt nothing from messages, so it works on an office's first day.
/// </summary>
public sealed class DivisionSuggester
{
    // What the title says is what is asked for; what comes late is mostly circumstance.
    private static readonly double[] ZoneWeights = [0, 0.5, 1.1, 3];

    // A message that says nothing of the field belongs to nobody in it.
    private const double Silence = 1;

    private const double Temperature = 2;

    /// <summary>
    /// From this confidence on a suggestion may be carried out without a dispatcher. Measured 2026-11-22 on the 357
    /// development messages with a matter: 52 % reached it and 98.4 % of them were right (desks alone 98.3 %). The rules
    /// have been improved on those messages, so expect less on new ones; the aim is 95 %, the margin is for that.
    /// </summary>
    public const double AutoDispatchConfidence = 0.93;

    private readonly FromDivisions<Vocabulary> _words;

    public DivisionSuggester(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        _words = new FromDivisions<Vocabulary>(organisation, static office => new Vocabulary(office));
    }

    /// <summary>Every label of the catalogue: desks, other authorities, and matters for nobody here.</summary>
    internal IReadOnlyList<string> Labels => _words.Now.Labels;

    /// <summary>Whether the catalogue has such a label.</summary>
    public bool Knows(string label) => Labels.Contains(label);

    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);

        var vocabulary = _words.Now;
        var scores = Score(vocabulary, title, text);
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(label => scores[label].Total).Take(most).ToArray();
        var best = scores[order[0]].Total;
        var sum = scores.Sum(score => Math.Exp((score.Total - best) / Temperature));

        var share = 1 / sum;
        var confidence = Calibration.RightAt(share);

        // What the best one leaves is divided among the others as their scores stand.
        var rest = share < 1 ? (1 - confidence) / (1 - share) : 0;
        return [.. order.Select((label, place) => new DivisionSuggestion(
            vocabulary.Labels[label],
            place == 0 ? confidence : Math.Exp((scores[label].Total - best) / Temperature) / sum * rest,
            scores[label].Reasons()))];
    }

    /// <summary>What speaks for each label, as a number.</summary>
    internal double[] Scores(string? title, string text) => [.. Score(title, text).Select(score => score.Total)];

    internal LabelScore[] Score(string? title, string text) => Score(_words.Now, title, text);

    private static LabelScore[] Score(Vocabulary vocabulary, string? title, string text)
    {
        var reading = new Reading(vocabulary, title, text);
        var scores = new LabelScore[vocabulary.Labels.Count];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = new LabelScore();
        }

        scores[vocabulary.OtherLabel].Add(Silence, null);
        foreach (var word in reading.Found)
        {
            var votes = vocabulary.VotesOf(word);
            for (var vote = 0; vote < votes.Count; vote++)
            {
                var weight = votes[vote].Weight * ZoneWeights[(int)reading.ZoneOf(word)] * (1 + (0.3 * Math.Log(reading.TimesOf(word))));
                scores[votes[vote].Label].Add(weight, vocabulary.Shown(word));
            }
        }

        foreach (var cue in vocabulary.Cues)
        {
            var zone = reading.ZoneOf(cue);
            if (zone is not Zone.Absent)
            {
                scores[cue.Label].Add(cue.Weight * ZoneWeights[(int)zone], cue.Because);
            }
        }

        return scores;
    }
}
