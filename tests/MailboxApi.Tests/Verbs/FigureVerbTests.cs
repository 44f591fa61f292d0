using System.Text;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.Verbs;

/// <summary><c>import</c>, <c>completion</c> and <c>verify</c> on the published year 2017.</summary>
public sealed class FigureVerbTests
{
    private static readonly string[] Year = ["completion", "--from", "2017-01-01", "--to", "2017-12-31", "--by", "source"];

    [Fact]
    public async Task The_published_figures_of_2017_come_out_of_the_program()
    {
        using var program = new VerbRun();
        var (exit, output, error) = await program.RunAsync("import", program.Write("2017.csv", List(answered: 86)));
        Assert.Equal("read: 614\nfiled: 614\nupdated: 0\ndiffers: 0\nalready there: 0\nrejected: 0\n", output);
        Assert.Equal((0, ""), (exit, error));

        var table = await program.RunAsync(Year);
        Assert.Equal(0, table.Exit);
        Assert.Equal(
            [("gov-portal", "91.49"), ("people-cn", "100.00"), ("portal-mailbox", "100.00"), ("合计", "98.69")],
            Lines(table.Out).Skip(2).Select(cells => (cells[0], cells[11])).Where(row => row.Item2 != "-"));

        var json = JsonDocument.Parse((await program.RunAsync([.. Year, "--json"])).Out).RootElement;
        Assert.Equal(("cohort", "2017-01-01"), (json.GetProperty("basis").GetString(), json.GetProperty("from").GetString()));
        Assert.Equal(98.69m, json.GetProperty("total").GetProperty("completionRate").GetDecimal());
        Assert.Equal(613, json.GetProperty("total").GetProperty("received").GetInt32());
        Assert.False(json.GetProperty("rows")[0].TryGetProperty("division", out _));
        var weibo = json.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("source").GetString() == "weibo");
        Assert.Equal(JsonValueKind.Null, weibo.GetProperty("completionRate").ValueKind);

        var csv = (await program.RunAsync([.. Year, "--csv"])).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("source,carriedIn,received,completed,", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("total,0,613,605,", csv[^1], StringComparison.Ordinal);
        Assert.Contains(",98.69,", csv[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_brings_the_eight_answers_and_changes_nothing_else()
    {
        using var program = new VerbRun();
        await program.RunAsync("import", program.Write("2017.csv", List(answered: 86)));

        var (exit, output, _) = await program.RunAsync("import", program.Write("2018.csv", List(answered: 94)));

        Assert.Equal((0, "read: 614\nfiled: 0\nupdated: 8\ndiffers: 0\nalready there: 606\nrejected: 0\n"), (exit, output));
        Assert.Equal("100.00", Lines((await program.RunAsync(Year)).Out)[^1][11]);
        Assert.EndsWith("findings: 0\n", (await program.RunAsync("verify")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_named_by_its_line_without_the_citizens_words()
    {
        using var program = new VerbRun();
        var list = program.Write("a.csv", "id,text,time\n1,路坏了,昨天\n2,,2019-04-24\n3,桥坏了,2019-04-24\n");
        var rejected = Path.Combine(program.Folder, "rejected.csv");

        var (exit, output, error) = await program.RunAsync("import", list, "--source", "letter", "--reject-to", rejected);

        Assert.Equal((1, "read: 3\nfiled: 1\nupdated: 0\ndiffers: 0\nalready there: 0\nrejected: 2\n"), (exit, output));
        Assert.Equal(
            "line 2: rejected: receivedAt: not a time such as 2019-04-24 16:03:40\nline 3: rejected: text and title are both missing\n", error);
        Assert.Equal(3, (await File.ReadAllLinesAsync(rejected, TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task A_place_that_a_sheet_would_run_as_a_formula_stays_a_text_and_figures_stay_numbers(string place)
    {
        using var program = new VerbRun();
        await program.RunAsync("import", program.Write("a.csv", $"id,text,time,place\n1,路坏了,2017-04-24,{place}\n"), "--source", "letter");

        var table = await program.RunAsync("completion", "--from", "2017-01-01", "--to", "2017-12-31", "--by", "place", "--csv");

        Assert.Contains($"\n\"'{place}\",0,1,0,", table.Out, StringComparison.Ordinal);
        Assert.Contains("\ntotal,0,1,0,", table.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "missing.csv")]
    [InlineData("import", "a.zip")]
    [InlineData("import", "a.doc")]
    [InlineData("import", "a.csv", "--source", "某某网")]
    [InlineData("completion", "--from", "2017-1-1", "--to", "2017-12-31")]
    [InlineData("completion", "--from", "2017-01-01", "--to", "2016-12-31")]
    [InlineData("completion", "--from", "2017-01-01", "--to", "2017-12-31", "--by", "colour")]
    [InlineData("completion", "--from", "2017-01-01", "--to", "2017-12-31", "--basis", "guess")]
    [InlineData("completion", "--from", "2017-01-01")]
    [InlineData("completion", "--from", "2017-01-01", "--to", "2017-12-31", "--json", "--csv")]
    [InlineData("verify", "a.zip")]
    public async Task Wrong_usage_ends_with_two_a_clear_line_and_nothing_on_stdout(params string[] words)
    {
        using var program = new VerbRun();
        program.Write("a.csv", "id,text\n1,路坏了\n");
        program.Write("a.zip", "PK");
        program.Write("a.doc", "text");

        var (exit, output, error) = await program.RunAsync(words);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static List<string[]> Lines(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string List(int answered)
    {
        var list = new StringBuilder("来源,留言编号,留言详情,留言时间,答复意见,答复时间\n");
        Add("人民网", 58, 58);
        Add("省政府门户网站", 94, answered);
        Add("厅长信箱", 461, 461);
        return list.Append("厅长信箱,2018,新年第一条,2018-01-01 00:30,,\n").ToString();

        void Add(string source, int count, int done)
        {
            for (var i = 0; i < count; i++)
            {
                list.Append(source).Append(',').Append(i).Append(",来信").Append(i).Append(",2017年3月1日,")
                    .Append(i < done ? "已办理,2017/3/8\n" : ",\n");
            }
        }
    }
}
