using System.Text.Json;
using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Measuring;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

/// <summary>
/// Real messages whose desk and kind were labelled by reading for this project (labels.tsv beside this file names them by file and number). The rules
/// were not made with the 320 of replies.jsonl and hot-topics.jsonl in view.
/// </summary>
public sealed class LabelsByReadingTests(ITestOutputHelper output)
{
    private const string None = "-";

    private static readonly Organisation Office = Organisation.Bundled();

    [Fact]
    public void Messages_that_no_rule_was_made_for_reach_the_floor()
    {
        var suggester = new DivisionSuggester(Office);
        var read = Read().Where(row => row.Label != None).Select(row => (row.Label, row.Secondary, Said: suggester.Suggest(row.Title, row.Text))).ToList();
        var ours = read.Where(row => Office.Find(row.Label) is not null).ToList();

        var all = Share(read, row => row.Said[0].Label == row.Label);
        var either = Share(read, row => row.Said[0].Label == row.Label || row.Said[0].Label == row.Secondary);
        var primary = Share(ours, row => row.Said[0].Label == row.Label);
        var among = Share(ours, row => row.Said.Any(said => said.Label == row.Label));
        output.WriteLine(FormattableString.Invariant($"{read.Count} messages: {all:F3}, either {either:F3}; {ours.Count} in scope: {primary:F3}, top three {among:F3}"));

        Assert.InRange(all, 0.72, 1);
        Assert.InRange(primary, 0.82, 1);
        Assert.InRange(among, 0.91, 1);
    }

    [Fact]
    public void Kinds_of_letters_are_mostly_right()
    {
        var read = Read().Where(row => row.Kind != None && row.Title.Length > 0).Select(row => (row.Kind.ToUpperInvariant(), KindClassifier.Classify(row.Title, row.Text).Kind.ToString().ToUpperInvariant())).ToList();

        var macro = Hits.Of(read).Average(hits => hits.F1);
        output.WriteLine(FormattableString.Invariant($"{read.Count} letters: right {Share(read, row => row.Item1 == row.Item2):F3}, macro-F1 {macro:F3}"));

        Assert.InRange(macro, 0.62, 1);
    }

    private static double Share<T>(IReadOnlyCollection<T> rows, Func<T, bool> right) => rows.Count(right) / (double)rows.Count;

    private static List<Row> Read()
    {
        using var labels = new StreamReader(typeof(LabelsByReadingTests).Assembly.GetManifestResourceStream("labels.tsv")!);
        var files = new Dictionary<string, Dictionary<string, JsonElement>>(StringComparer.Ordinal);
        var rows = new List<Row>();
        while (labels.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var columns = line.Split('\t');
            if (!files.TryGetValue(columns[0], out var messages))
            {
                files[columns[0]] = messages = SharedMessages.Rows(columns[0]).ToDictionary(row => row.GetProperty("id").ToString(), StringComparer.Ordinal);
            }

            var message = messages[columns[1]];
            rows.Add(new Row(message.Text("title"), message.Text("text"), columns[2], columns[3], columns[5]));
        }

        return rows;
    }

    private sealed record Row(string Title, string Text, string Label, string Secondary, string Kind);
}
