using System.Buffers.Binary;
using System.Text;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>Names of the parts of a package (zip) as its directory lists them. The parts themselves are not touched, so none can be a bomb.</summary>
internal static class PackageNames
{
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const int EndBytes = 22;
    private const int EntryBytes = 46;
    private const int LongestComment = ushort.MaxValue;
    private const int MostEntries = 10_000;

    /// <returns>Empty when it is no package one can read.</returns>
    public static IReadOnlySet<string> Read(ReadOnlySpan<byte> file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var at = Directory(file);
        while (at >= 0 && at <= file.Length - EntryBytes && names.Count < MostEntries
            && BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == EntryMark)
        {
            var (name, extra, comment) = (Length(file, at + 28), Length(file, at + 30), Length(file, at + 32));
            if (at + EntryBytes + name > file.Length)
            {
                break;
            }

            names.Add(Encoding.UTF8.GetString(file.Slice(at + EntryBytes, name)));
            at += EntryBytes + name + extra + comment;
        }

        return names;
    }

    /// <summary>Where the directory begins, from the mark at the end of the file; −1 when there is none.</summary>
    private static int Directory(ReadOnlySpan<byte> file)
    {
        for (var at = file.Length - EndBytes; at >= 0 && at >= file.Length - EndBytes - LongestComment; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[at..]) == EndMark)
            {
                var start = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 16)..]);
                return start < file.Length ? (int)start : -1;
            }
        }

        return -1;
    }

    private static int Length(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
}
