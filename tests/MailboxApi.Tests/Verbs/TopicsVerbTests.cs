using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Messaging.MailboxApi.Verbs;

namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class TopicsVerbTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task An_entry_has_rank_heat_size_days_place_words_and_the_ids_as_the_file_has_them()
    {
        using var run = new VerbRun();

        var (exit, output, error) = await run.RunAsync("topics", run.Write("board.jsonl", Board()), "--json", "--top", "3");

        Assert.Equal(CommandLine.FellShort, exit);
        Assert.Contains("line 1", error, StringComparison.Ordinal);
        var topics = JsonDocument.Parse(output).RootElement;
        Assert.InRange(topics.GetArrayLength(), 1, 3);
        var first = topics[0];
        Assert.Equal(
            ["rank", "heat", "size", "from", "to", "place", "description", "messageIds"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, first.GetProperty("rank").GetInt32());
        Assert.Equal(10, first.GetProperty("size").GetInt32());
        Assert.Equal(Enumerable.Range(500, 10), first.GetProperty("messageIds").EnumerateArray().Select(id => id.GetInt32()).Order());
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)), first.GetProperty("from").GetDateTimeOffset());
        Assert.Contains("翠湖新村", first.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains("搅拌站", first.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_it_is_a_table_for_people()
    {
        using var run = new VerbRun();

        var (_, output, _) = await run.RunAsync("topics", run.Write("board.jsonl", Board()));

        Assert.Contains("description", output, StringComparison.Ordinal);
        Assert.Contains("rejected: 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_stands_twice_in_itself_counts_each_message_once_and_says_how_many_were_repeated()
    {
        using var run = new VerbRun();
        var board = Board().Replace("{broken\n", "", StringComparison.Ordinal);
        var once = run.Write("once.jsonl", board);
        var twice = run.Write("twice.jsonl", board + "\n" + board);

        var (exit, output, error) = await run.RunAsync("topics", twice, "--json");

        Assert.Equal(CommandLine.Done, exit);
        Assert.Equal((await run.RunAsync("topics", once, "--json")).Out, output);
        Assert.Contains("70 lines repeat", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_GB18030_is_read_as_what_it_says()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var run = new VerbRun();
        var board = run.Write("board.jsonl", Board());
        var old = Path.Combine(run.Folder, "gb18030.jsonl");
        await File.WriteAllBytesAsync(old, Encoding.GetEncoding("GB18030").GetBytes(Board()), TestContext.Current.CancellationToken);

        var (_, output, _) = await run.RunAsync("topics", old);

        Assert.Equal((await run.RunAsync("topics", board)).Out, output);
        Assert.Contains("翠湖新村", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/board.jsonl", "5")]
    [InlineData("/dev/null", "0")]
    public async Task A_file_that_is_not_there_and_no_topics_at_all_are_wrong_usage(string file, string top) =>
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["topics", file, "--top", top]));

    private static string Board()
    {
        string[] roads = ["金水路", "文化路", "中州路", "桐柏路", "嵩山路", "建设路", "长江路", "航海路", "花园路", "农业路"];
        string[] matters = ["红绿灯配时太短", "公交站台没有雨棚", "渣土车洒落泥土", "路面坑洼严重", "共享单车堆满盲道", "客运站退票窗口没有人"];
        string[] said =
        [
            "混凝土搅拌站昼夜轰鸣，粉尘飘进窗户", "搅拌站灰尘太大，孩子咳嗽", "搅拌站通宵生产噪音扰民", "搅拌站噪音和粉尘污染严重", "搅拌站有环评手续吗，粉尘受不了",
            "搅拌站罐车凌晨进出，噪音特别大", "搅拌站停了两天又开工，噪音粉尘照旧", "搅拌站扬尘漫天，老人咳嗽", "搅拌站没有封闭，夜间噪音超标", "搅拌站太近，机器声整夜不停",
        ];
        var lines = Enumerable.Range(0, 60).Select(at => Line(at, $"反映{roads[at % 10]}问题", $"{roads[at % 10]}{matters[at / 10]}，希望尽快处理", at))
            .Concat(said.Select((text, at) => Line(500 + at, $"翠湖新村搅拌站的投诉", $"翠湖新村{text}", at)));
        return "{broken\n" + string.Join('\n', lines);
    }

    private static string Line(int id, string title, string text, int day) => JsonSerializer.Serialize(new
    {
        id,
        user = $"person {id}",
        title,
        text,
        time = new DateTime(2026, 1, 1, 8, 0, 0).AddDays(day).ToString("s", CultureInfo.InvariantCulture),
        likes = 0,
    }, Readable);
}
