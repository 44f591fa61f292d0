using System.Net.Http.Json;
using System.Text.Json;
using Messaging.MailboxApi.Verbs;

namespace Messaging.MailboxApi.Tests.Verbs;

public sealed class ExamineVerbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
    public async Task A_database_that_is_there_lends_its_wordings_in_force_and_none_is_made()
    {
        using var run = new VerbRun();
        var file = run.Write(
            "replies.jsonl",
            """{"id":1,"title":"ETC退费","text":"高速ETC多扣了通行费，多久能退？","reply":"您好，ETC多扣的通行费将在30个工作日内退回原卡。"}""");
        var (_, before, _) = await run.RunAsync("examine", file, "--json");
        Assert.Equal([Path.GetFileName(file)], Directory.EnumerateFiles(run.Folder).Select(Path.GetFileName));

        await using (var mailbox = await MailboxServer.StartAsync(("ConnectionStrings:Mailbox", run.Connection)))
        {
            using var division = mailbox.As("division");
            using var reviewer = mailbox.As("reviewer");
            using var written = await division.PostAsJsonAsync(
                "/api/v1/wordings", new { kind = "internal", topic = "ETC退费", title = "ETC多扣通行费多久退", text = "ETC多扣的通行费将在15个工作日内退回原卡。", division = "EXP" }, Cancel);
            using var approve = new HttpRequestMessage(HttpMethod.Post, $"{written.Headers.Location}/approve");
            approve.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            (await reviewer.SendAsync(approve, Cancel)).EnsureSuccessStatusCode();
        }

        var (exit, after, _) = await run.RunAsync("examine", file, "--json");

        Assert.Equal(CommandLine.Done, exit);
        Assert.DoesNotContain("contradiction", before, StringComparison.Ordinal);
        Assert.Contains("contradiction", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage() =>
        Assert.Equal(CommandLine.WrongUsage, await CommandLine.RunAsync(["examine", "/nowhere/replies.jsonl"]));
}
