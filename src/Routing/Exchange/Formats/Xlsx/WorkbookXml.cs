using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Messaging.Routing.Exchange.Formats.Xlsx;

/// <summary>Walks through the XML of one part of a workbook and holds no more of it than one cell.</summary>
internal sealed partial class WorkbookXml : IDisposable
{
    /// <summary>Excel's own limit.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Sheets are six deep; the parser holds every open tag.</summary>
    private const int Deepest = 100;

    private readonly WorkbookText _text;
    private readonly XmlReader _xml;

    /// <param name="most">Characters the part may unpack to, whatever the archive says of it.</param>
    public WorkbookXml(ZipArchiveEntry part, long most)
    {
        if (part.Length > most)
        {
            throw new InvalidDataException($"The workbook is too large: {part.Name} unpacks to more than {most / (1024 * 1024)} MB.");
        }

        _text = new WorkbookText(part.Open(), part.Name, most);
        _xml = XmlReader.Create(_text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new FewNames(),
        });
    }

    /// <summary>Name of the tag that was come to, without prefix.</summary>
    public string Name => _xml.LocalName;

    public bool IsStart => _xml.NodeType is XmlNodeType.Element;

    public bool IsEmpty => _xml.IsEmptyElement;

    public string? this[string attribute] => _xml.GetAttribute(attribute);

    /// <summary>The value of an attribute that has a namespace, such as <c>r:id</c>.</summary>
    public string? Foreign(string attribute)
    {
        string? found = null;
        while (_xml.MoveToNextAttribute())
        {
            found = _xml.LocalName == attribute && _xml.NamespaceURI.Length > 0 ? _xml.Value : found;
        }

        _xml.MoveToElement();
        return found;
    }

    /// <summary>Goes to the next tag, opening or closing.</summary>
    public bool Next()
    {
        while (Step())
        {
            if (_xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text in the tag that was come to, that of its parts put together; <paramref name="except"/> and what lies in it is left out.</summary>
    public string Text(string? except = null)
    {
        if (_xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, skipped) = (_xml.Depth, 0);
        var text = new StringBuilder();
        while (Step() && _xml.Depth > depth)
        {
            if (_xml.LocalName == except && !_xml.IsEmptyElement)
            {
                skipped += _xml.NodeType is XmlNodeType.Element ? 1 : -1;
            }
            else if (skipped == 0 && _xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                text.Append(_xml.Value);
                if (text.Length > LongestCell * 7)
                {
                    throw TooLong();
                }
            }
        }

        // Excel writes what XML can't hold as _x000B_: seven characters for one.
        var read = Escaped().Replace(text.ToString(), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        return read.Length <= LongestCell ? read : throw TooLong();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
    }

    private static InvalidDataException TooLong() => new($"The workbook holds a text that is longer than a cell may be ({LongestCell} characters).");

    private bool Step()
    {
        if (!_xml.Read())
        {
            return false;
        }

        return _xml.Depth <= Deepest ? true : throw new InvalidDataException("The workbook's XML is deeper than any sheet is.");
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
