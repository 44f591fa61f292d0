using System.Text;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox.Items;
using MiniExcelLibs;

namespace Messaging.Routing.Tests.Exchange;

/// <summary>The same list in every dress it comes in.</summary>
public sealed class SheetFormatTests
{
    private const string Chinese =
        "来源,留言编号,留言用户,留言主题,留言详情,留言时间,地点,承办单位,答复意见,答复时间,状态,多余的一列\r\n"
        + "人民网,77,张三,公交绕行,\"第一行，带逗号\r\n第二行，他说：\"\"快修\"\"\",2019/4/24 16:03,郑州市,,您好，已修好。,2019年5月9日,已办结,x\r\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    public async Task Chinese_headings_and_quoted_line_breaks_are_read_in_every_encoding(string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding);
        await using var office = await SomeOffice.OpenAsync();

        var (counts, problems) = await office.ImportAsync(
            "列表.csv", [.. mark ? written.GetPreamble() : [], .. written.GetBytes(Chinese)]);

        Assert.Empty(problems);
        Assert.Equal((1, 1), (counts.Read, counts.Filed));
        var item = Assert.Single(await office.ItemsAsync());
        Assert.Equal(("people-cn", "77", "公交绕行", "郑州市"), (item.Source, item.ExternalId, item.Title, item.Place));
        Assert.Equal("第一行，带逗号\n第二行，他说：\"快修\"", item.Text);
        Assert.Equal((ItemState.Completed, true, "您好，已修好。"), (item.State, item.CompletedUpstream, item.Answer));
    }

    [Fact]
    public async Task A_list_that_turns_Chinese_late_is_still_recognised()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = new StringBuilder("id,text\n");
        for (var i = 0; i < 5000; i++)
        {
            rows.Append(i).Append(",only ASCII for the first two hundred thousand bytes\n");
        }

        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(
                path, Encoding.GetEncoding("gb18030").GetBytes(rows + "9999,公交站台\n"), TestContext.Current.CancellationToken);

            Assert.Equal("GB18030", TextEncoding.Of(path).WebName, ignoreCase: true);
            await File.WriteAllTextAsync(path, rows + "9999,公交站台\n", TestContext.Current.CancellationToken);
            Assert.Equal(Encoding.UTF8.WebName, TextEncoding.Of(path).WebName);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_damaged_character_does_not_make_the_whole_list_another_encoding()
    {
        await using var office = await SomeOffice.OpenAsync();
        byte[] broken = [.. Encoding.UTF8.GetBytes("id,text\n1,公交站台没有遮阳棚，希望加装\n2,坏"), 0xE4, 0xBD, .. Encoding.UTF8.GetBytes("字\n3,道路坑洼不平\n")];

        var (counts, problems) = await office.ImportAsync("damaged.csv", broken, "letter");

        Assert.Equal((2, 1), (counts.Filed, counts.Rejected));
        Assert.Equal("3 Rejected text: holds characters that can't be read", Assert.Single(problems));
    }

    [Fact]
    public async Task Lines_are_counted_as_an_editor_counts_them()
    {
        await using var office = await SomeOffice.OpenAsync();

        var (_, problems) = await office.ImportAsync("a.csv", "id,text\n1,\"one\ntwo\nthree\"\n\n2,\n", "letter");

        Assert.Equal("6 Rejected text and title are both missing", Assert.Single(problems));
    }

    [Fact]
    public async Task Semicolons_and_tabs_part_columns_too()
    {
        await using var office = await SomeOffice.OpenAsync();

        await office.ImportAsync("a.csv", "id;title;text\n1;路;路坏了\n", "letter");
        await office.ImportAsync("b.tsv", "id\ttitle\ttext\n2\t路\t路又坏了\n", "letter");

        Assert.Equal(["路坏了", "路又坏了"], (await office.ItemsAsync()).Select(item => item.Text));
    }

    [Fact]
    public async Task Json_lines_go_on_after_a_line_that_is_none()
    {
        await using var office = await SomeOffice.OpenAsync();

        var (counts, problems) = await office.ImportAsync(
            "a.jsonl",
            """
            {"id": 7, "user": "A1", "title": "路", "text": "路坏了", "time": "2019-04-24T16:03:40", "likes": [1]}
            {"id": 8, "text":
            [1, 2]

            {"id": "9", "text": "\ud800"}
            {"id": "10", "text": {"zh": "路"}}
            {"id": "11", "submitted_at": "2019-04-25", "text": "路又坏了"}
            """,
            "letter");

        Assert.Equal((6, 2, 4), (counts.Read, counts.Filed, counts.Rejected));
        Assert.Equal(
            [
                "2 Rejected not a JSON object",
                "3 Rejected not a JSON object",
                "5 Rejected holds characters that can't be read",
                "6 Rejected text: neither text nor number",
            ],
            problems);
        Assert.Equal(["7", "11"], (await office.ItemsAsync()).Select(item => item.ExternalId));
    }

    [Fact]
    public async Task A_workbook_gives_dates_as_dates_or_as_text()
    {
        await using var office = await SomeOffice.OpenAsync();
        var path = Path.Combine(office.Folder, "表.xlsx");
        Dictionary<string, object?>[] rows =
        [
            Row(1001, "路", "路坏了", new DateTime(2019, 4, 24, 16, 3, 40), "已修", "2019/5/9 9:49"),
            Row("1002", "桥", "桥坏了", "2019-04-25", null, null),
            Row("1003", null, null, "2019-04-25", null, null),
            Row(1004.0, "站", "站台坏了", 43580.5, null, null),
        ];
        MiniExcel.SaveAs(path, rows);

        var (counts, problems) = await office.ImportFileAsync(path, "letter");

        Assert.Equal("4 Rejected text and title are both missing", Assert.Single(problems));
        Assert.Equal((4, 3, 1), (counts.Read, counts.Filed, counts.Rejected));
        var items = await office.ItemsAsync();
        Assert.Equal(["1001", "1002", "1004"], items.Select(item => item.ExternalId));
        Assert.Equal(
            (new DateTimeOffset(2019, 4, 24, 16, 3, 40, TimeSpan.FromHours(8)), ItemState.Completed), (items[0].ReceivedAt, items[0].State));
        Assert.Equal(new DateOnly(2019, 4, 25), items[1].ReceivedOn);
        Assert.Equal(new DateTimeOffset(2019, 4, 25, 12, 0, 0, TimeSpan.FromHours(8)), items[2].ReceivedAt);

        static Dictionary<string, object?> Row(object id, string? title, string? text, object received, string? answer, string? answered) => new()
        {
            ["留言编号"] = id,
            ["留言主题"] = title,
            ["留言详情"] = text,
            ["留言时间"] = received,
            ["答复意见"] = answer,
            ["答复时间"] = answered,
        };
    }

    [Theory]
    [InlineData("a.xlsx", "this is no workbook")]
    [InlineData("a.csv", "谁,什么\n1,2\n")]
    [InlineData("a.csv", "")]
    [InlineData("a.zip", "PK")]
    [InlineData("a.doc", "text")]
    public async Task What_is_no_list_is_said_to_be_none(string name, string content)
    {
        await using var office = await SomeOffice.OpenAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => office.ImportAsync(name, content, "letter"));

        Assert.Empty(await office.ItemsAsync());
    }
}
