using System.Text;

namespace Messaging.Routing.Exchange.Formats;

/// <summary>Finds out how a text file is written. Chinese offices' sheets come in UTF-8 or, from older Excel, in GB18030.</summary>
internal static class TextEncoding
{
    /// <summary>One in so many damaged characters is damage; more is another encoding.</summary>
    private const int DamagedOneIn = 10;

    public static Encoding Of(string path)
    {
        using var file = File.OpenRead(path);
        return Of(file);
    }

    /// <summary>Reads the file once, without keeping it: a file that begins in ASCII may well turn Chinese after a megabyte.</summary>
    public static Encoding Of(Stream file)
    {
        var buffer = new byte[64 * 1024];
        var (held, good, bad) = (0, 0L, 0L);
        var first = true;
        while (file.Read(buffer, held, buffer.Length - held) is var read && (read > 0 || held > 0))
        {
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, held + read);
            if (first && Mark(bytes) is { } marked)
            {
                return marked;
            }

            first = false;
            while (bytes.Length > 0 && (read == 0 || bytes.Length >= 4))
            {
                var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
                _ = status is System.Buffers.OperationStatus.Done ? rune.IsAscii ? 0 : good++ : bad++;
                bytes = bytes[length..];
            }

            bytes.CopyTo(buffer);
            held = bytes.Length;
        }

        return bad * DamagedOneIn > good ? Gb18030() : Encoding.UTF8;
    }

    private static Encoding? Mark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
