using System.IO.Compression;

namespace Messaging.Routing.Tests.Exchange;

/// <summary>Workbooks that would take the server's memory or time, and such as are none.</summary>
public sealed class WorkbookTests
{
    private const string Letter = "letter";

    [Theory]
    [InlineData("""<row r="1048577"><c t="str"><v>x</v></c></row>""", "a row beyond 1 to 1048576")]
    [InlineData("""<row r="1000000000"><c t="str"><v>x</v></c></row>""", "a row beyond 1 to 1048576")]
    [InlineData("""<row r="-1"><c t="str"><v>x</v></c></row>""", "a row beyond 1 to 1048576")]
    [InlineData("""<row r="2"><c r="XFE2" t="str"><v>x</v></c></row>""", "a column beyond Excel's 16384")]
    [InlineData("""<row r="2"><c r="ZZZZZZZZ2" t="str"><v>x</v></c></row>""", "a column beyond Excel's 16384")]
    [InlineData("""<row r="2"><c t="str"><v><![CDATA[x]]></v></c></row>""", "a marked section")]
    [InlineData("""<row r="2"><c t="s"><v>7</v></c></row>""", "not an Excel workbook (.xlsx), or it is damaged")]
    [InlineData("""<row r="2"><c t="str"><v>x</v></row>""", "not an Excel workbook (.xlsx), or it is damaged")]
    public async Task What_lies_beyond_Excels_own_limits_ends_the_import_with_the_reason(string row, string reason)
    {
        await AssertRefusedAsync(path => Workbooks.Write(path, Workbooks.Heading + row), reason);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_may_be_ends_the_import()
    {
        const string Reason = "longer than a cell may be (32767 characters)";
        var little = new string('x', 32_768);

        await AssertRefusedAsync(path => Workbooks.Write(path, $"""{Workbooks.Heading}<row><c t="str"><v>{little}</v></c></row>"""), Reason);
        await AssertRefusedAsync(path => Workbooks.Write(path, Workbooks.Heading, $"<si><r><t>{little[1..]}</t></r><r><t>x</t></r></si>"), Reason);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_gigabytes_is_left_before_it_is_in_memory()
    {
        var much = new string('x', 1024 * 1024);
        var rows = string.Concat(Enumerable.Repeat("<row/>", 10_000));
        await AssertRefusedAsync(path => Workbooks.Write(path, part => Repeat(part, Workbooks.Heading + "<row><c><v>", much, 30)), "longer than a cell may be");
        await AssertRefusedAsync(path => Workbooks.Write(path, part => Repeat(part, "<row a=\"", much, 30)), "longer than a cell may be");
        await AssertRefusedAsync(path => Workbooks.Write(path, part => Repeat(part, "", rows, 3600)), "unpacks to more than 200 MB");
        await AssertRefusedAsync(
            path => Workbooks.Write(path, Workbooks.Heading, string.Concat(Enumerable.Repeat("<si/>", 11_000_000))), "unpacks to more than 50 MB");
        await AssertRefusedAsync(path => Workbooks.Write(path, part => Repeat(part, "", "<row>", 1000)), "deeper than any sheet");
        await AssertRefusedAsync(
            path => Workbooks.Write(path, string.Concat(Enumerable.Range(0, 10_001).Select(i => $"<a{i}/>"))), "more names than any sheet");

        static void Repeat(TextWriter part, string first, string what, int times)
        {
            part.Write("<worksheet><sheetData>" + first);
            for (var i = 0; i < times; i++)
            {
                part.Write(what);
            }
        }
    }

    [Fact]
    public async Task Rows_that_are_not_there_are_not_made_up_and_those_behind_the_gap_keep_their_number()
    {
        await using var office = await SomeOffice.OpenAsync();
        var path = Path.Combine(office.Folder, "gap.xlsx");
        Workbooks.Write(
            path,
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="2"/>
            <row r="3"><c r="A3"/><c r="C3" t="inlineStr"><is><r><t>路_x0041_</t></r><r><t>坏了</t></r><rPh><t>lu</t></rPh></is></c></row>
            <row r="1048576"><c r="A1048576"><v>7</v></c><c r="XFD1048576" t="b"><v>1</v></c></row>
            """,
            "<si><t>id</t></si><si><t>text</t></si>");

        var (counts, problems) = await office.ImportFileAsync(path, Letter);

        Assert.Equal((2, 1), (counts.Read, counts.Filed));
        Assert.Equal("路A坏了", Assert.Single(await office.ItemsAsync()).Text);
        Assert.Equal("1048576 Rejected text and title are both missing", Assert.Single(problems));
    }

    [Fact]
    public async Task A_zip_that_is_no_workbook_and_a_sheet_that_is_no_worksheet_are_said_to_be_none()
    {
        await AssertRefusedAsync(
            path =>
            {
                using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
                archive.CreateEntry("readme.txt");
            },
            "not an Excel workbook");
        await AssertRefusedAsync(path => Workbooks.Write(path, part => part.Write("<chartsheet/>")), "The workbook's first sheet is no worksheet.");
        await AssertRefusedAsync(path => Workbooks.Write(path, ""), "The workbook's first sheet is empty.");
        await AssertRefusedAsync(path => Workbooks.Write(path, part => part.Write("<!DOCTYPE a><worksheet/>")), "not an Excel workbook");
    }

    private static async Task AssertRefusedAsync(Action<string> write, string reason)
    {
        await using var office = await SomeOffice.OpenAsync();
        var path = Path.Combine(office.Folder, "a.xlsx");
        write(path);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => office.ImportFileAsync(path, Letter));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await office.ItemsAsync());
    }
}
