using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.Routing.Bench;

/// <summary>CPU time, so that other work on the machine does not count.</summary>
internal static class Cost
{
    private const int Times = 20_000;

    public static void Measure(List<RouterRow> rows)
    {
        List<LabelledMessage> messages = [.. rows.Select(row => row.ToLearn())];
        var before = Environment.CpuUsage.TotalTime;
        var trained = TextModelTrainer.Train(messages, seed: 1);
        Console.WriteLine($"training: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F2} CPU s, {trained.File.Length} bytes");
        foreach (var length in new[] { 100, 500 })
        {
            List<LabelledMessage> near = [.. messages.Where(message => Math.Abs(message.Title.Length + message.Text.Length - length) <= length / 20)];
            Predict(trained.Model, near);
            before = Environment.CpuUsage.TotalTime;
            Predict(trained.Model, near);
            Console.WriteLine($"prediction, {length} characters: {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Times:F1} CPU µs");
        }
    }

    private static void Predict(TextModel model, List<LabelledMessage> messages)
    {
        for (var time = 0; time < Times; time++)
        {
            var message = messages[time % messages.Count];
            model.Suggest(message.Title, message.Text);
        }
    }
}
