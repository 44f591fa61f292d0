using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Bench;

/// <summary>Transport desks: each fifth of the development messages judged with a model from the other four beside the catalogue.</summary>
internal static class Desks
{
    public static void Measure(List<RouterRow> rows)
    {
        var organisation = Organisation.Bundled();
        var catalogue = new DivisionSuggester(organisation);
        List<RouterRow> matters = [.. rows.Where(row => row.Label != FirstReading.NoMatter)];
        Tell("catalogue alone", [.. rows.Select(row => (row, new RouterReader(organisation).Read(row.Title, row.Text)))], organisation);

        var folds = Folds.Of([.. rows.Select(row => row.ToLearn())], seed: 2);
        var read = new List<(RouterRow, RouterReading)>();
        for (var fold = 0; fold < Folds.Number; fold++)
        {
            List<LabelledMessage> learnt = [.. folds.Outside(fold).Select(row => rows[row]).Where(matters.Contains).Select(row => row.ToLearn())];
            var reader = new RouterReader(organisation, TextModelTrainer.Train(learnt, seed: 1, catalogue).Model);
            read.AddRange(folds.Inside(fold).Select(row => (rows[row], reader.Read(rows[row].Title, rows[row].Text))));
        }

        Tell("catalogue and model", read, organisation);
    }

    private static void Tell(string how, List<(RouterRow Row, RouterReading Reading)> read, Organisation organisation)
    {
        var figures = RouterFigures.Of(read, organisation, byCatalogue: true);
        Console.WriteLine($"desks, {how}, {figures.All!.Rows} messages: primary {figures.All.Accuracy:F4}, either {figures.All.Either:F4}, top-3 {figures.All.TopThree:F4}, calibration error {figures.All.CalibrationError:F4}");
        Console.WriteLine($"  in scope {figures.InScope!.Rows}: primary {figures.InScope.Accuracy:F4}, either {figures.InScope.Either:F4}, top-3 {figures.InScope.TopThree:F4}");
        Console.WriteLine($"  out of scope {figures.OutOfScope!.Rows}: recall {figures.OutOfScope.Recall:F4}, precision {figures.OutOfScope.Precision:F4}");
        var other = figures.All.Labels.Single(hits => hits.Label == organisation.Other.Code);
        Console.WriteLine($"  of it for nobody here {other.Rows}: recall {other.Recall:F4}, precision {other.Precision:F4}");
    }
}
