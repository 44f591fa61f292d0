using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Tests.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Measuring;

public class RouterReaderTests
{
    private static readonly DivisionSuggester Catalogue = new(Organisation.Bundled());

    [Fact]
    public void Codes_are_those_of_the_contract()
    {
        var reading = new RouterReader(Organisation.Bundled()).Read("", "从业资格证丢了在哪补");

        Assert.Equal("ask-faq", reading.Intent);
        Assert.Equal("consultation", reading.Kind);
        Assert.Equal("RTB-FREIGHT", reading.Label);
    }

    [Fact]
    public void A_line_without_a_matter_is_for_nobody_with_and_without_a_model()
    {
        var model = TextModelTrainer.Train(Lessons.All, seed: 7, Catalogue).Model;

        foreach (var reader in new[] { new RouterReader(Organisation.Bundled()), new RouterReader(Organisation.Bundled(), model) })
        {
            var reading = reader.Read("", "你好");

            Assert.Equal(FirstReading.NoMatter, reading.Label);
            Assert.Equal(reading.Suggested.OrderByDescending(one => one.Confidence), reading.Suggested);
        }
    }

    [Fact]
    public void A_model_of_other_labels_answers_with_them_alone()
    {
        var model = TextModelTrainer.Train([.. Lessons.All.Select(lesson => lesson with { Label = "主题" + lesson.Label })], seed: 7, Catalogue).Model;

        var reader = new RouterReader(Organisation.Bundled(), model);

        Assert.False(reader.ByCatalogue);
        Assert.Equal("主题EXP", reader.Read("", "高速收费站多扣了钱").Label);
        Assert.All(reader.Read("", "你好").Suggested, one => Assert.StartsWith("主题", one.Label, StringComparison.Ordinal));
    }
}
