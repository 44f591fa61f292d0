using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification.Learning;

public class TextModelTrainerTests
{
    [Fact]
    public void The_same_messages_give_the_same_bytes() =>
        Assert.Equal(TextModelTrainer.Train(Lessons.All, seed: 7).File, TextModelTrainer.Train([.. Lessons.All], seed: 7).File);

    [Fact]
    public void What_was_learnt_is_recognised_in_words_that_were_not()
    {
        var model = TextModelTrainer.Train(Lessons.All, seed: 7).Model;

        Assert.Equal("RTB-TAXI", model.Suggest(null, "安阳的出租车也拒载")[0].Label);
        Assert.Equal("EXP", model.Suggest("高速收费", "安阳收费站")[0].Label);
    }

    [Fact]
    public void Every_message_is_measured_with_a_model_that_has_not_seen_it()
    {
        IReadOnlyList<LabelledMessage> odd = [.. Lessons.All, new LabelledMessage("", "渡口的船停了没人管", "WTR", "alone")];

        var suggested = TextModelTrainer.Train(odd, seed: 7).Suggested;

        Assert.Equal(odd.Count, suggested.Count);
        Assert.NotEqual("WTR", suggested[^1][0].Label);
    }

    [Fact]
    public void One_message_is_enough_for_a_model() =>
        Assert.Equal("EXP", TextModelTrainer.Train([new LabelledMessage("", "高速", "EXP")], seed: 7).Model.Suggest(null, "高速")[0].Label);

    [Fact]
    public void Beside_the_catalogue_the_same_messages_give_the_same_bytes_too()
    {
        var catalogue = new DivisionSuggester(Organisation.Bundled());

        Assert.Equal(TextModelTrainer.Train(Lessons.All, seed: 7, catalogue).File, TextModelTrainer.Train(Lessons.All, seed: 7, catalogue).File);
    }

    [Fact]
    public void Labels_that_are_not_the_catalogues_are_learnt_without_it()
    {
        IReadOnlyList<LabelledMessage> subjects = [.. Lessons.All.Select(lesson => lesson with { Label = "主题" + lesson.Label })];

        var model = TextModelTrainer.Train(subjects, seed: 7, new DivisionSuggester(Organisation.Bundled())).Model;

        Assert.Equal("主题EXP", model.Suggest("高速", "高速收费站多扣了钱")[0].Label);
    }
}
