using System.Text.Json;
using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

public class DivisionSuggesterFloorTests(ITestOutputHelper output)
{
    private static readonly MessageReader Reader = new(Organisation.Bundled());

    private static readonly Dictionary<string, Intent> Intents = new()
    {
        ["file"] = Intent.File,
        ["ask-faq"] = Intent.AskFaq,
        ["query-progress"] = Intent.QueryProgress,
        ["urge"] = Intent.Urge,
        ["greeting"] = Intent.Greeting,
        ["thanks"] = Intent.Thanks,
        ["abuse-or-empty"] = Intent.AbuseOrEmpty,
    };

    [Fact]
    public void The_catalogue_alone_reaches_the_floor_on_development_messages()
    {
        var rows = Read();
        var ours = rows.Where(row => Organisation.Bundled().Find(row.Label) is not null).ToList();

        var primary = Share(ours, row => row.Reading.Label == row.Label);
        var either = Share(ours, row => row.Reading.Label == row.Label || row.Reading.Label == row.Secondary);
        var among = Share(ours, row => row.Reading.Suggestions.Take(3).Any(suggestion => suggestion.Label == row.Label));
        var all = Share(rows, row => row.Reading.Label == row.Label);
        output.WriteLine($"{ours.Count} in scope: primary {primary:F3}, or secondary {either:F3}, top three {among:F3}; all {rows.Count}: {all:F3}");

        Assert.True(primary >= 0.72, $"primary {primary:F3}");
        Assert.True(either >= 0.82, $"primary or secondary {either:F3}");
        Assert.True(among >= 0.91, $"top three {among:F3}");
        Assert.True(all >= 0.64, $"all {all:F3}");
    }

    [Fact]
    public void Nearly_every_place_of_a_chat_message_is_found()
    {
        var chat = Read().Where(row => row.Kind == "chat").ToList();

        var found = Share(chat, row => (row.Reading.Place?.City ?? "") == row.City);
        output.WriteLine($"{chat.Count} chat messages: city {found:F3}");

        Assert.True(found >= 0.95, $"city {found:F3}");
    }

    [Fact]
    public void Intents_are_told_apart()
    {
        var rows = Read();

        var scores = Intents.Values.Where(intent => rows.Any(row => row.Intent == intent)).Select(intent =>
        {
            var hit = rows.Count(row => row.Intent == intent && row.Reading.Intent == intent);
            var either = rows.Count(row => row.Intent == intent) + rows.Count(row => row.Reading.Intent == intent);
            output.WriteLine($"{intent}: F1 {2.0 * hit / either:F3}");
            return 2.0 * hit / either;
        }).ToList();

        Assert.True(scores.Average() >= 0.85, $"macro F1 {scores.Average():F3}");
    }

    [Fact]
    public void What_may_be_dispatched_without_a_person_is_nearly_always_right()
    {
        var rows = Read().Where(row => row.Label != FirstReading.NoMatter).ToList();
        foreach (var group in rows.GroupBy(row => Math.Floor(row.Reading.Suggestions[0].Confidence * 20) / 20).OrderBy(group => group.Key))
        {
            output.WriteLine($"confidence from {group.Key:F2}: {group.Count()} messages, right {Share([.. group], Right):F3}");
        }

        var sure = rows.Where(row => row.Reading.Suggestions[0].Confidence >= DivisionSuggester.AutoDispatchConfidence).ToList();
        output.WriteLine($"dispatched {sure.Count} of {rows.Count}, right {Share(sure, Right):F3}");

        Assert.True(Share(sure, Right) >= 0.95);
        Assert.True(sure.Count >= rows.Count / 3);

        static bool Right(Row row) => row.Reading.Suggestions[0].Label == row.Label;
    }

    private static List<Row> Read() => [.. SharedMessages.Rows("transport-dev.jsonl").Select(row => new Row(
        row.Text("label"),
        row.Text("secondary"),
        row.Text("city"),
        row.Text("kind"),
        Intents[row.Text("intent")],
        Reader.Read(row.Text("title"), row.Text("text"))))];

    private static double Share(IReadOnlyCollection<Row> rows, Func<Row, bool> right) => rows.Count(right) / (double)rows.Count;

    private sealed record Row(string Label, string Secondary, string City, string Kind, Intent Intent, FirstReading Reading);
}
