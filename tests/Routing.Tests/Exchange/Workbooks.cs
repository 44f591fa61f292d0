using System.IO.Compression;

namespace Messaging.Routing.Tests.Exchange;

/// <summary>Workbooks written part by part, also such as no office program writes.</summary>
internal static class Workbooks
{
    public const string Heading = """<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>""";

    /// <param name="sheet">What stands between the tags of the rows.</param>
    public static void Write(string path, string sheet, string? shared = null) =>
        Write(path, part => part.Write($"<worksheet><sheetData>{sheet}</sheetData></worksheet>"), shared);

    public static void Write(string path, Action<TextWriter> sheet, string? shared = null)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "xl/workbook.xml", part => part.Write(
            """<workbook xmlns:r="urn:r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        Add(archive, "xl/_rels/workbook.xml.rels", part => part.Write(
            """<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"""));
        Add(archive, "xl/worksheets/sheet1.xml", sheet);
        if (shared is not null)
        {
            Add(archive, "xl/sharedStrings.xml", part => part.Write($"<sst>{shared}</sst>"));
        }
    }

    private static void Add(ZipArchive archive, string name, Action<TextWriter> content)
    {
        using var part = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
        content(part);
    }
}
