using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Chat;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Tests.Classification.Chat;

/// <summary>How well lines of chat are understood that nothing was learnt from; every line is made up.</summary>
public sealed class ChatModelsTests
{
    private const int Folds = 5;

    [Fact]
    public void Cross_validated_on_the_composed_lines_intents_reach_the_promised_macro_F1()
    {
        var lines = ChatLines.All;
        var judged = new List<(string, string)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = ChatModels.OfIntents(lines.Where((_, row) => row % Folds != fold));
            judged.AddRange(lines.Where((_, row) => row % Folds == fold).Select(line =>
                (line.Intent.ToString(), model.Judge(ChatSigns.Of(line.Text, IntentRecogniser.ByRule(null, line.Text)))[0].Value.ToString())));
        }

        AssertMacroF1(0.85, judged);
    }

    [Fact]
    public void Cross_validated_on_the_composed_lines_kinds_reach_the_promised_macro_F1()
    {
        var lines = ChatLines.All.Where(line => line.Kind is not null).ToList();
        var judged = new List<(string, string)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = ChatModels.OfKinds(lines.Where((_, row) => row % Folds != fold));
            judged.AddRange(lines.Where((_, row) => row % Folds == fold).Select(line =>
                (line.Kind!.Value.ToString(), model.Judge(ChatSigns.Of(line.Text, IntentRecogniser.ByRule(null, line.Text)))[0].Value.ToString())));
        }

        AssertMacroF1(0.80, judged);
    }

    [Theory]
    [InlineData("反映某县自来水浑浊的问题")]
    [InlineData("某某公司口头承诺一变再变")]
    [InlineData("请加快我市地铁建设步伐")]
    [InlineData("你们这帮骗子 扣我车")]
    public void A_matter_told_in_the_words_of_an_urging_or_a_curse_is_filed(string line) =>
        Assert.Contains(IntentRecogniser.Recognise(line), new[] { Intent.File, Intent.AskFaq });

    [Fact]
    public void An_unsure_kind_says_so_and_names_what_it_would_be_otherwise()
    {
        var kind = KindClassifier.Classify(null, "高速口那个事");

        Assert.False(kind.Sure);
        Assert.NotEqual(kind.Kind, kind.Runner);
        Assert.True(KindClassifier.Classify(null, "建议在医院门口加个公交站").Sure);
        Assert.Equal(ItemKind.Suggestion, KindClassifier.Classify(null, "建议在医院门口加个公交站").Kind);
    }

    private static void AssertMacroF1(double least, IReadOnlyCollection<(string True, string Said)> pairs)
    {
        var folded = pairs.Select(pair => (pair.True.ToUpperInvariant(), pair.Said.ToUpperInvariant())).ToList();
        var macro = Hits.Of(folded).Average(hits => hits.F1);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"macro-F1 {macro:F3} of {pairs.Count}, right {folded.Count(pair => pair.Item1 == pair.Item2) / (double)pairs.Count:F3}"));

        Assert.True(macro >= least, FormattableString.Invariant($"macro-F1 is {macro:F3}, promised {least}"));
    }
}
