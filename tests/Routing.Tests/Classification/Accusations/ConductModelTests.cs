using System.Globalization;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification.Accusations;

/// <summary>What the model makes of sentences it has not learnt from. The composed sentences are harder than most letters: each accusation has a harmless twin.</summary>
public sealed class ConductModelTests(ITestOutputHelper output)
{
    // Some styles are held out at a time: each alone would take minutes and tell the same.
    private const int Parts = 6;

    private static readonly Organisation Office = Organisation.Bundled();

    [Fact]
    public void No_sentence_stands_twice_and_every_style_has_both_kinds()
    {
        var all = ComposedSentences.All;

        Assert.Equal(all.Count, all.Select(sentence => sentence.Pattern).Distinct().Count());
        Assert.All(all.GroupBy(sentence => sentence.Style), style => Assert.Equal(2, style.Select(sentence => sentence.Accuses).Distinct().Count()));
    }

    [Fact]
    public void Of_a_style_it_has_not_learnt_from_most_accusations_are_found_and_few_others()
    {
        var (found, accusing, alarms, naming) = (0, 0, 0, 0);
        var styles = ComposedSentences.All.Select(sentence => sentence.Style).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var part = 0; part < Parts; part++)
        {
            var style = ComposedSentences.All.Where(sentence => styles.IndexOf(sentence.Style) % Parts == part).ToList();
            var learnt = ComposedSentences.All.Where(sentence => styles.IndexOf(sentence.Style) % Parts != part).ToList();
            Assert.Empty(learnt.Select(sentence => sentence.Pattern).Intersect(style.Select(sentence => sentence.Pattern)));

            var model = ConductModel.Train([.. learnt, .. AddressedMatters.All]);
            var examiner = new AccusationExaminer(Office, () => model);
            foreach (var (sentence, place) in style.Select((sentence, place) => (sentence, place)))
            {
                var accuses = examiner.Examine(null, ComposedSentences.Filled(sentence, Office, place)).Accuses;
                found += sentence.Accuses && accuses ? 1 : 0;
                alarms += !sentence.Accuses && accuses ? 1 : 0;
                accusing += sentence.Accuses ? 1 : 0;
                naming += sentence.Accuses ? 0 : 1;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {accusing} accusations found, {alarms} of {naming} others taken for one"));
        Assert.InRange(found, accusing * 92 / 100, accusing);
        Assert.InRange(alarms, 0, naming * 12 / 100);
    }

    [Fact]
    public void The_same_sentences_give_the_same_judgement()
    {
        var names = new PartyNames(Office);
        var evidence = new Evidence(new SpokenText(null, "运管局的李主任把我的押金揣进了自己兜里。"), names);

        Assert.Equal(ConductModel.Own.Score(evidence), ConductModel.Train([.. ComposedSentences.All, .. AddressedMatters.All]).Score(evidence));
    }
}
