using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification.Learning;

public class LearnedSuggesterTests
{
    private static readonly DivisionSuggester Catalogue = new(Organisation.Bundled());

    private static readonly LearnedSuggester Suggester = new(Catalogue, TextModelTrainer.Train(Lessons.All, seed: 7, Catalogue).Model);

    [Theory]
    [InlineData("黄河渡口停了 没人说啥时候恢复", "WTR")]
    [InlineData("红绿灯坏了一星期了", "external:police")]
    public void A_desk_without_a_single_message_is_still_reached_by_the_catalogue(string text, string label) =>
        Assert.Equal(label, Suggester.Suggest(null, text)[0].Label);

    [Fact]
    public void What_the_office_decided_often_enough_outweighs_the_catalogue()
    {
        const string Text = "城管把共享单车收走了";
        Assert.NotEqual("RTB-BUS", Catalogue.Suggest(null, Text)[0].Label);
        IReadOnlyList<LabelledMessage> decided =
        [
            .. Lessons.All,
            .. Enumerable.Range(0, 200).Select(row => new LabelledMessage("", $"第{row}路口城管把共享单车收走了", "RTB-BUS", $"bike {row}")),
        ];

        var learned = new LearnedSuggester(Catalogue, TextModelTrainer.Train(decided, seed: 7, Catalogue).Model);

        Assert.Equal("RTB-BUS", learned.Suggest(null, Text)[0].Label);
    }

    [Fact]
    public void A_suggestion_still_says_why() => Assert.Contains("拒载", Suggester.Suggest(null, "出租车拒载还不打表")[0].Because);

    [Fact]
    public void Confidences_fall_from_the_best_on()
    {
        var confidences = Suggester.Suggest("出租车", "出租车油补没发，公路也坏了", most: 37).Select(one => one.Confidence).ToList();

        Assert.Equal(confidences.OrderDescending(), confidences);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0, 1));
    }

    [Fact]
    public void A_model_of_other_labels_has_no_place_beside_the_catalogue() => Assert.Throws<ArgumentException>(() =>
        new LearnedSuggester(Catalogue, TextModelTrainer.Train([new LabelledMessage("", "学校", "教育文体")], seed: 7).Model));
}
