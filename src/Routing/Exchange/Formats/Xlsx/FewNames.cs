using System.Xml;

namespace Messaging.Routing.Exchange.Formats.Xlsx;

/// <summary>The names of a workbook's tags. The parser keeps every name it ever saw; a sheet knows a few hundred.</summary>
internal sealed class FewNames : XmlNameTable
{
    private const int Most = 10_000;

    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) =>
        _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => _names.Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name) =>
        ++_count <= Most ? name : throw new InvalidDataException("The workbook's XML has more names than any sheet knows.");
}
