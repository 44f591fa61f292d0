using System.CommandLine;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router train</c>: a model from labelled messages.</summary>
internal static class TrainVerb
{
    // Any number will do, as long as it stays: the same files give the same model.
    private const ulong Seed = 1;

    public static Command Make(VerbEnvironment environment)
    {
        var files = new Argument<string[]>("FILE") { Description = "Labelled messages, {\"title\",\"text\",\"label\"} a line.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out") { Description = "Where the model goes." };
        var live = new Option<bool>("--live") { Description = "Learns from the live database's final divisions instead, and uses the new version if it is not worse." };
        var verb = new Command("train", "Learns from labelled messages.") { files, output, live };
        verb.SetAction((parsed, cancel) =>
        {
            var (from, to) = (parsed.GetValue(files)!, parsed.GetValue(output));
            if (parsed.GetValue(live))
            {
                return from.Length == 0 && to is null
                    ? environment.RunAsync(LiveTraining.RunAsync, cancel)
                    : throw new UsageException("--live learns from the database: it takes neither FILE nor --out.");
            }

            if (from.Length == 0 || to is null)
            {
                throw new UsageException("FILE and --out are expected, or --live.");
            }

            using var builder = new BuilderConfiguration(environment);
            return Task.FromResult(Run(from, to, builder.Configuration.ReadOrganisation()));
        });
        return verb;
    }

    private static int Run(string[] files, string output, Organisation organisation)
    {
        var source = RowSource.Read(files);
        var catalogue = new DivisionSuggester(organisation);
        var messages = ToLearn(source, catalogue);
        if (messages.Count == 0)
        {
            throw new UsageException("There is no labelled message to learn from.");
        }

        if (messages.All(message => message.Label == messages[0].Label))
        {
            throw new UsageException($"All labelled messages are {messages[0].Label}: at least two labels are expected, nothing can be told apart by one.");
        }

        var trained = TextModelTrainer.Train(messages, Seed, catalogue);
        RowSource.Write(output, path => File.WriteAllBytes(path, trained.File));

        var figures = new LabelFigures([.. messages.Zip(trained.Suggested, (message, suggested) => (message.Label, (string?)null, suggested))]);
        var seconds = Environment.CpuUsage.TotalTime.TotalSeconds;
        Console.WriteLine($"messages: {messages.Count}");
        Console.WriteLine($"labels: {trained.Model.Labels.Count}");
        Console.WriteLine(FormattableString.Invariant($"size: {trained.File.Length} bytes"));
        Console.WriteLine(FormattableString.Invariant($"seconds: {seconds:F1} (CPU, with start and reading)"));
        Console.WriteLine(FormattableString.Invariant($"cross-validated accuracy: {figures.Accuracy:F4}"));
        Console.WriteLine(FormattableString.Invariant($"cross-validated macro-F1: {figures.MacroF1:F4}"));
        Console.WriteLine(FormattableString.Invariant($"rejected: {source.Rejected}"));
        return source.Rejected == 0 ? CommandLine.Done : CommandLine.FellShort;
    }

    private static List<LabelledMessage> ToLearn(RowSource source, DivisionSuggester catalogue)
    {
        var messages = new List<LabelledMessage>();
        foreach (var row in source.Rows)
        {
            if (row.Label is null)
            {
                source.Reject($"row {row.Id}: has no \"label\"");
            }
            else
            {
                messages.Add(row.ToLearn());
            }
        }

        // Of a file of desk labels one that is mistyped is one row lost; the whole file must not pass for labels of its own by it.
        var desks = messages.Count(message => IsOfDesk(message.Label));
        if (2 * desks <= messages.Count)
        {
            return messages;
        }

        foreach (var row in source.Rows.Where(row => row.Label is { } label && !IsOfDesk(label)))
        {
            source.Reject($"row {row.Id}: \"{row.Label}\" is no label of the catalogue");
        }

        // Whether a line carries a matter at all is not learnt from desk labels; the intent tells it.
        return [.. messages.Select(message => (message, label: catalogue.LabelOf(message.Label))).Where(of => of.label is not null).Select(of => of.message with { Label = of.label! })];

        bool IsOfDesk(string label) => label.Equals(FirstReading.NoMatter, StringComparison.OrdinalIgnoreCase) || catalogue.LabelOf(label) is not null;
    }
}
