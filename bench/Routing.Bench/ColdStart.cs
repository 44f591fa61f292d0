using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Bench;

/// <summary>How much is known after the first messages; the mean over five draws, measured on a fifth that none was drawn from.</summary>
internal static class ColdStart
{
    private static readonly int[] Sizes = [100, 500, 2000];

    public static void Measure(List<RouterRow> rows)
    {
        List<LabelledMessage> messages = [.. rows.Select(row => row.ToLearn())];
        var folds = Folds.Of(messages, seed: 3);
        foreach (var size in Sizes)
        {
            var accuracies = Enumerable.Range(0, Folds.Number).Select(fold => Accuracy(messages, folds, fold, size)).ToList();
            Console.WriteLine($"after {size} messages: accuracy {accuracies.Average():F4} ({accuracies.Min():F4} to {accuracies.Max():F4})");
        }
    }

    private static double Accuracy(List<LabelledMessage> messages, Folds folds, int fold, int size)
    {
        var drawn = folds.Outside(fold);
        new SeededOrder((ulong)fold + 1).Shuffle<int>(drawn);
        var model = TextModelTrainer.Train([.. drawn.Take(size).Select(row => messages[row])], seed: 1).Model;
        return folds.Inside(fold).Select(row => messages[row])
            .Average(message => model.Suggest(message.Title, message.Text)[0].Label == message.Label ? 1.0 : 0.0);
    }
}
