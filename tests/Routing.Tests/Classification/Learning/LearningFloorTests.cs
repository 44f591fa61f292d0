using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification.Learning;

public class LearningFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_thousand_messages_teach_the_seven_subjects()
    {
        var messages = SharedMessages.Rows("messages-labelled.jsonl")
            .Where((_, row) => row % 4 == 0)
            .Select(row => new LabelledMessage(row.Text("title"), row.Text("text"), row.Text("label"), row.GetProperty("group").GetRawText()))
            .ToList();

        var figures = Figures(messages, TextModelTrainer.Train(messages, seed: 1).Suggested);
        output.WriteLine($"{figures.Rows}: accuracy {figures.Accuracy:F4}, macro-F1 {figures.MacroF1:F4}, calibration error {figures.CalibrationError:F4}");

        // Each is measured with a model of 1,600.
        Assert.True(figures.Accuracy >= 0.89, $"accuracy {figures.Accuracy:F4}");
        Assert.True(figures.MacroF1 >= 0.88, $"macro-F1 {figures.MacroF1:F4}");
        Assert.True(figures.Coverage.Single(point => point.Coverage == 0.8).Right >= 0.955);
        Assert.True(figures.CalibrationError <= 0.025, $"calibration error {figures.CalibrationError:F4}");
    }

    [Fact]
    public void What_was_learnt_on_transport_messages_helps_the_catalogue()
    {
        var messages = SharedMessages.Rows("transport-dev.jsonl").Where(row => row.Text("label") != FirstReading.NoMatter)
            .Select(row => new LabelledMessage(row.Text("title"), row.Text("text"), row.Text("label"))).ToList();

        var figures = Figures(messages, TextModelTrainer.Train(messages, seed: 1, new DivisionSuggester(Organisation.Bundled())).Suggested);
        output.WriteLine($"{figures.Rows}: primary {figures.Accuracy:F4}, top-3 {figures.TopThree:F4}, calibration error {figures.CalibrationError:F4}");

        Assert.True(figures.Accuracy >= 0.86, $"primary {figures.Accuracy:F4}");
        Assert.True(figures.TopThree >= 0.96, $"top-3 {figures.TopThree:F4}");
    }

    private static LabelFigures Figures(List<LabelledMessage> messages, IReadOnlyList<IReadOnlyList<LabelConfidence>> suggested) =>
        new([.. messages.Zip(suggested, (message, one) => (message.Label, (string?)null, one))]);
}
