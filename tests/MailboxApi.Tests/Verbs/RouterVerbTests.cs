using System.Text.Json;
using Messaging.MailboxApi.Verbs;

namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class RouterVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("router");

    [Fact]
    public async Task What_was_trained_is_measured_and_predicts_a_line_an_item()
    {
        var lessons = Write("lessons.jsonl", [.. Enumerable.Range(0, 30).SelectMany(Lesson)]);
        var model = Path.Combine(_folder.FullName, "model.bin");
        var predictions = Path.Combine(_folder.FullName, "predictions.jsonl");
        var questions = Write("questions.jsonl", ["""{"id":7,"text":"公交车一直不来"}""", """{"id":"x","title":"你好","text":"","label":"NONE","city":null}"""]);

        Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["router", "train", lessons, "--out", model]));
        Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["router", "evaluate", questions, "--model", model, "--json", "--predictions", predictions]));

        var lines = await File.ReadAllLinesAsync(predictions, TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(["id", "label", "confidence", "alternatives", "intent", "kind", "city"], first.EnumerateObject().Select(part => part.Name));
        Assert.Equal(7, first.GetProperty("id").GetInt32());
        Assert.Equal("RTB-BUS", first.GetProperty("label").GetString());
        Assert.Equal("RTB-BUS", first.GetProperty("alternatives")[0].GetProperty("label").GetString());
        Assert.Equal(first.GetProperty("confidence").GetDouble(), first.GetProperty("alternatives")[0].GetProperty("confidence").GetDouble());
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_falls_short_but_stops_nothing()
    {
        var predictions = Path.Combine(_folder.FullName, "predictions.jsonl");
        var mixed = Write("mixed.jsonl", ["{broken", """{"id":1,"text":"公交车不来","label":"RTB-BUS"}"""]);

        Assert.Equal(CommandLine.FellShort, await CommandLine.RunAsync(["router", "evaluate", mixed, "--predictions", predictions]));

        Assert.Single(await File.ReadAllLinesAsync(predictions, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_missing_or_no_model_is_wrong_usage()
    {
        var messages = Write("messages.jsonl", ["""{"id":1,"text":"公交车不来"}"""]);
        var missing = Path.Combine(_folder.FullName, "missing.jsonl");

        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["router", "evaluate", missing]));
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["router", "evaluate", messages, "--model", messages]));
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["router", "train", messages, "--out", missing]));
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["router", "train", missing, "--out", missing]));
        Assert.False(File.Exists(missing));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Lesson(int row) =>
    [
        $$"""{"title":"公交","text":"公交车{{row}}路一直不来","label":"RTB-BUS"}""",
        $$"""{"title":"出租车","text":"出租车拒载第{{row}}次","label":"RTB-TAXI"}""",
    ];

    private string Write(string name, string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
