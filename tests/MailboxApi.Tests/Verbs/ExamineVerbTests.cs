using System.Text.Json;
using Messaging.MailboxApi.Verbs;

namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class ExamineVerbTests
{
    [Fact]
    public async Task Every_line_that_was_read_has_an_entry_in_order_and_a_bad_line_falls_short()
    {
        using var run = new VerbRun();
        var file = run.Write(
            "replies.jsonl",
            """
            {"id":7,"title":"站台","text":"文化路站台没有雨棚","reply":"您反映的问题已转相关部门处理，请等待结果。"}
            {broken
            {"id":"b","title":"站台","text":"文化路站台没有雨棚","reply":"经核实，文化路站台雨棚将于12月20日前装好。"}
            """);

        var (exit, output, error) = await run.RunAsync("examine", file, "--json");

        Assert.Equal(CommandLine.FellShort, exit);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
        var entries = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["7", "\"b\""], entries.EnumerateArray().Select(entry => entry.GetProperty("id").GetRawText()));
        Assert.Equal("forwarding", entries[0].GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Contains("请等待", entries[0].GetProperty("findings")[0].GetProperty("because").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, entries[1].GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage() =>
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["examine", "/nowhere/replies.jsonl"]));
}
