using System.Text;
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
    public async Task Files_in_GB18030_are_learnt_from_and_measured_like_the_same_in_UTF_8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string[] lines = [.. Enumerable.Range(0, 30).SelectMany(Lesson)];
        var (utf8, gb18030) = (Write("utf8.jsonl", lines), Path.Combine(_folder.FullName, "gb18030.jsonl"));
        await File.WriteAllLinesAsync(gb18030, lines, Encoding.GetEncoding("GB18030"), TestContext.Current.CancellationToken);
        string[] predictions = [Path.Combine(_folder.FullName, "one.jsonl"), Path.Combine(_folder.FullName, "two.jsonl")];
        string[] models = [Path.Combine(_folder.FullName, "one.bin"), Path.Combine(_folder.FullName, "two.bin")];

        foreach (var (file, at) in new[] { utf8, gb18030 }.Select((file, at) => (file, at)))
        {
            Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["router", "train", file, "--out", models[at]]));
            Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["router", "evaluate", file, "--predictions", predictions[at]]));
        }

        Assert.Equal(await ReadAsync(predictions[0]), await ReadAsync(predictions[1]));
        Assert.Equal(await ReadAsync(models[0]), await ReadAsync(models[1]));

        static Task<byte[]> ReadAsync(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task One_label_alone_can_not_be_told_from_anything_and_is_wrong_usage()
    {
        var lessons = Write("lessons.jsonl", [.. Enumerable.Range(0, 30).Select(row => Lesson(row)[0])]);
        var model = Path.Combine(_folder.FullName, "model.bin");

        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["router", "train", lessons, "--out", model]));
        Assert.False(File.Exists(model));
    }

    [Fact]
    public async Task Where_there_is_no_database_the_catalogue_alone_suggests_and_none_is_made()
    {
        using var run = new VerbRun();

        var (exit, output, _) = await run.RunAsync("router", "versions");

        Assert.Equal(CommandLine.Done, exit);
        Assert.StartsWith("in force: the catalogue alone\n", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(run.Folder));
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

    [Theory]
    [InlineData("RTB-BSU", 1)]
    [InlineData("RTB", 1)]
    [InlineData(" RTB-BUS ", 0)]
    [InlineData("rtb-bus", 0)]
    public async Task One_mistyped_label_costs_its_row_and_not_the_catalogue(string label, int rejected)
    {
        string[] clean = [.. Enumerable.Range(0, 30).SelectMany(Lesson)];
        var lessons = Write("lessons.jsonl", [.. clean, $$"""{"text":"公交车不停站","label":"{{label}}"}"""]);
        var questions = Write("questions.jsonl", ["""{"id":1,"text":"高速公路ETC多扣费"}"""]);
        var (model, predictions) = (Path.Combine(_folder.FullName, "model.bin"), Path.Combine(_folder.FullName, "predictions.jsonl"));

        Assert.Equal(rejected == 0 ? CommandLine.Done : CommandLine.FellShort, await CommandLine.RunAsync(["router", "train", lessons, "--out", model]));
        Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["router", "evaluate", questions, "--model", model, "--predictions", predictions]));

        var line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(predictions, TestContext.Current.CancellationToken))).RootElement;
        Assert.Equal("EXP", line.GetProperty("label").GetString());
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
