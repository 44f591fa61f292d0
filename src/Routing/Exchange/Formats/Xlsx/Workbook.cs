using System.Globalization;
using System.IO.Compression;

namespace Messaging.Routing.Exchange.Formats.Xlsx;

/// <summary>The parts of an Excel workbook (工作簿): its first sheet, the texts that cells share, and which styles show a date.</summary>
internal sealed class Workbook(ZipArchive archive)
{
    public const string NoWorkbook = "The file is not an Excel workbook (.xlsx), or it is damaged.";

    private const string SharedPart = "xl/sharedStrings.xml";
    private const string StylesPart = "xl/styles.xml";
    private const long LargestSheet = 200L * 1024 * 1024;
    private const long LargestPart = 50L * 1024 * 1024;

    public WorkbookXml OpenFirstSheet()
    {
        var id = FirstSheet();
        using var links = Open("xl/_rels/workbook.xml.rels", LargestPart);
        while (links.Next())
        {
            if (links.IsStart && links["Id"] == id && links["Target"] is { } target)
            {
                return Open(target.StartsWith('/') ? target[1..] : "xl/" + target, LargestSheet);
            }
        }

        throw new InvalidDataException(NoWorkbook);
    }

    public List<string> SharedTexts()
    {
        var texts = new List<string>();
        if (Find(SharedPart) is null)
        {
            return texts;
        }

        using var xml = Open(SharedPart, LargestPart);
        while (xml.Next())
        {
            if (xml is { IsStart: true, Name: "si" })
            {
                // rPh is how a text is spoken.
                texts.Add(xml.Text(except: "rPh"));
            }
        }

        return texts;
    }

    /// <summary>By the number of a cell's style.</summary>
    public List<bool> DateStyles()
    {
        var styles = new List<bool>();
        if (Find(StylesPart) is null)
        {
            return styles;
        }

        var own = new Dictionary<int, string>();
        using var xml = Open(StylesPart, LargestPart);
        var inCells = false;
        while (xml.Next())
        {
            if (xml.Name == "cellXfs")
            {
                inCells = xml.IsStart;
            }
            else if (xml is { IsStart: true, Name: "numFmt" } && Number(xml["numFmtId"]) is { } made)
            {
                own[made] = xml["formatCode"] ?? "";
            }
            else if (inCells && xml is { IsStart: true, Name: "xf" })
            {
                var format = Number(xml["numFmtId"]) ?? 0;
                styles.Add(own.TryGetValue(format, out var code) ? IsDate(code) : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 58));
            }
        }

        return styles;
    }

    public static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string FirstSheet()
    {
        using var xml = Open("xl/workbook.xml", LargestPart);
        while (xml.Next())
        {
            if (xml is { IsStart: true, Name: "sheet" } && xml.Foreign("id") is { } id)
            {
                return id;
            }
        }

        throw new InvalidDataException(NoWorkbook);
    }

    private WorkbookXml Open(string name, long most) =>
        new(Find(name) ?? throw new InvalidDataException(NoWorkbook), most);

    /// <summary>Some programs write the names of parts in other cases.</summary>
    private ZipArchiveEntry? Find(string name) =>
        archive.GetEntry(name) ?? archive.Entries.FirstOrDefault(part => part.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A code of Excel shows a date when a letter of one stands outside quotes and brackets.</summary>
    private static bool IsDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or ']':
                    bracketed = code[i] is '[';
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' when !quoted && !bracketed:
                    return true;
            }
        }

        return false;
    }
}
