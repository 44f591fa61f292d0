using System.CommandLine;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router evaluate</c>: how right the dispatch is on messages whose addressee is known.</summary>
internal static class EvaluateVerb
{
    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "Messages, {\"id\",\"title\",\"text\",\"label\"} a line; without label they are only predicted." };
        var model = new Option<string?>("--model") { Description = "A model of router train; without one the catalogue alone." };
        var json = new Option<bool>("--json") { Description = "The figures for a program." };
        var predictions = new Option<string?>("--predictions") { Description = "Writes what is predicted for every message there, a JSON line each." };
        var verb = new Command("evaluate", "Measures accuracy, a row a label, and coverage against accuracy.") { file, model, json, predictions };
        verb.SetAction(parsed =>
        {
            using var builder = new BuilderConfiguration(environment);
            var organisation = builder.Configuration.ReadOrganisation();
            var reader = new RouterReader(organisation, Model(parsed.GetValue(model)));
            return Run(parsed.GetValue(file)!, reader, organisation, parsed.GetValue(json), parsed.GetValue(predictions));
        });
        return verb;
    }

    private static int Run(string file, RouterReader reader, Organisation organisation, bool json, string? predictions)
    {
        var source = RowSource.Read([file]);
        var read = source.Rows.Select(row => (Row: row, Reading: reader.Read(row.Title, row.Text))).ToList();
        if (predictions is not null)
        {
            RowSource.Write(predictions, path => File.WriteAllLines(path, read.Select(one => PredictionLine.Write(one.Row.Id, one.Reading))));
        }

        var figures = RouterFigures.Of(read, organisation, reader.ByCatalogue);
        Console.Write(json ? RouterJson.Write(figures, read.Count, source.Rejected) : RouterText.Write(figures, read.Count, source.Rejected));
        return source.Rejected == 0 ? CommandLine.Done : CommandLine.FellShort;
    }

    private static TextModel? Model(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return TextModelFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--model: {wrong.Message}");
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException($"--model: {path}: {wrong.Message}");
        }
    }
}
