using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>What the catalogue's words and rules say of a message (机构目录规则), weighed by where they stand.</summary>
internal sealed class CatalogueRules(Organisation organisation)
{
    // What the title says is what is asked for; what comes late is mostly circumstance.
    private static readonly double[] ZoneWeights = [0, 0.5, 1.1, 3];

    // A message that says nothing of the field belongs to nobody in it.
    private const double Silence = 1;

    private readonly Vocabulary _vocabulary = new(organisation);

    public IReadOnlyList<string> Labels => _vocabulary.Labels;

    /// <summary>For each of <see cref="Labels"/> what speaks for it.</summary>
    public LabelScore[] Score(string? title, string text)
    {
        var reading = new Reading(_vocabulary, title, text);
        var scores = new LabelScore[_vocabulary.Labels.Count];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = new LabelScore();
        }

        scores[_vocabulary.OtherLabel].Add(Silence, null);
        foreach (var word in reading.Found)
        {
            var votes = _vocabulary.VotesOf(word);
            for (var vote = 0; vote < votes.Count; vote++)
            {
                var weight = votes[vote].Weight * ZoneWeights[(int)reading.ZoneOf(word)] * (1 + (0.3 * Math.Log(reading.TimesOf(word))));
                scores[votes[vote].Label].Add(weight, _vocabulary.Shown(word));
            }
        }

        foreach (var cue in _vocabulary.Cues)
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
