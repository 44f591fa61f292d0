using System.Text;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>
/// What a file is by its content (文件类型), whatever its name says. Only what an office needs, what citizens' phones send, and what no browser runs: no HTML, no SVG, no
/// macros. Nothing is ever unpacked.
/// </summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Extensions">Those that fit; the first is given to a name with another.</param>
public sealed record FileKind(string MediaType, params IReadOnlyList<string> Extensions)
{
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Png = new("image/png", ".png");
    public static readonly FileKind Gif = new("image/gif", ".gif");
    public static readonly FileKind WebP = new("image/webp", ".webp");
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Amr = new("audio/amr", ".amr");
    public static readonly FileKind Mp3 = new("audio/mpeg", ".mp3");
    public static readonly FileKind Speex = new("audio/speex", ".speex");
    public static readonly FileKind Mp4 = new("video/mp4", ".mp4");
    public static readonly FileKind Text = new("text/plain; charset=utf-8", ".txt", ".csv", ".md");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when it is none of those the office keeps.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => OfPackage(PackageNames.Read(content)),
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => Amr,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => Mp3,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [(byte)'S', (byte)'p', (byte)'e', (byte)'e', (byte)'x', ..] => Speex,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Mp4,
        _ => IsPlainText(content) ? Text : null,
    };

    private static FileKind? OfPackage(IReadOnlySet<string> names) =>
        !names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
        : names.Contains("word/document.xml") ? Docx
        : names.Contains("xl/workbook.xml") ? Xlsx
        : null;

    /// <summary>UTF-8 without control characters that begins with no tag: markup under a harmless name stays out.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = StrictUtf8.GetString(content).AsSpan().TrimStart('\uFEFF').TrimStart();
            return text is not ([] or ['<', ..]) && !text.ContainsAnyInRange('\0', '\b') && !text.ContainsAnyInRange('\x0E', '\x1F');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
