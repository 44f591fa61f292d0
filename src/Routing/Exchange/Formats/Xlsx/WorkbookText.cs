namespace Messaging.Routing.Exchange.Formats.Xlsx;

/// <summary>
/// The XML of a workbook's part on its way to the parser, which would hold a text as long as it comes: a small file may unpack to gigabytes.
/// Ends the reading when the part is longer than allowed, when two tags lie further apart than any cell is long, and at a marked section, which
/// no office program writes and in which tags can't be told from text.
/// </summary>
internal sealed class WorkbookText(Stream part, string name, long most) : TextReader
{
    /// <summary>A full cell (<see cref="WorkbookXml.LongestCell"/>) with every character escaped as long as can be.</summary>
    private const int LongestStretch = 512 * 1024;

    private const string MarkedSection = "<![";

    private readonly StreamReader _text = new(part);
    private long _read;
    private int _stretch;
    private int _mark;

    public override int Read(char[] buffer, int index, int count)
    {
        var got = _text.Read(buffer, index, count);
        if ((_read += got) > most)
        {
            throw new InvalidDataException($"The workbook is too large: {name} unpacks to more than {most / (1024 * 1024)} MB.");
        }

        foreach (var character in buffer.AsSpan(index, got))
        {
            _stretch = character is '<' ? 0 : _stretch + 1;
            _mark = character == MarkedSection[_mark] ? _mark + 1 : character is '<' ? 1 : 0;
            if (_stretch > LongestStretch)
            {
                throw new InvalidDataException($"The workbook holds a text that is longer than a cell may be ({WorkbookXml.LongestCell} characters).");
            }

            if (_mark == MarkedSection.Length)
            {
                throw new InvalidDataException($"{name} of the workbook holds a marked section, which is not read.");
            }
        }

        return got;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => _text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
        }

        base.Dispose(disposing);
    }
}
