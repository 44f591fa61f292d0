using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Bench;

/// <summary>
/// Each fifth is judged by a model, its confidences and its thresholds from the other four: what a file of new messages
/// would show.
/// </summary>
internal static class Subjects
{
    private static readonly double[] Coverages = [0.8, 0.9];

    public static void Measure(List<RouterRow> rows)
    {
        List<LabelledMessage> messages = [.. rows.Select(row => row.ToLearn())];
        var folds = Folds.Of(messages, seed: 2);
        var judged = new List<(string True, string? Secondary, IReadOnlyList<LabelConfidence> Suggested)>();
        var decided = Coverages.ToDictionary(coverage => coverage, _ => (Count: 0, Right: 0));
        for (var fold = 0; fold < Folds.Number; fold++)
        {
            var trained = TextModelTrainer.Train([.. folds.Outside(fold).Select(row => messages[row])], seed: 1);
            double[] promised = [.. trained.Suggested.Select(suggested => suggested[0].Confidence).OrderDescending()];
            foreach (var message in folds.Inside(fold).Select(row => messages[row]))
            {
                var suggested = trained.Model.Suggest(message.Title, message.Text);
                judged.Add((message.Label, null, suggested));
                foreach (var coverage in Coverages.Where(coverage => suggested[0].Confidence >= promised[(int)(coverage * promised.Length)]))
                {
                    var (count, right) = decided[coverage];
                    decided[coverage] = (count + 1, suggested[0].Label == message.Label ? right + 1 : right);
                }
            }
        }

        var figures = new LabelFigures(judged);
        Console.WriteLine($"7 subjects, {figures.Rows} messages: accuracy {figures.Accuracy:F4}, macro-F1 {figures.MacroF1:F4}, top-3 {figures.TopThree:F4}, calibration error {figures.CalibrationError:F4}");
        foreach (var (coverage, (count, right)) in decided)
        {
            Console.WriteLine($"  threshold for {coverage:P0}: decided {count / (double)figures.Rows:F4}, right {right / (double)count:F4}");
        }
    }
}
