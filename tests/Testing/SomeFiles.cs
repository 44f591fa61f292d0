using System.IO.Compression;
using System.Text;

namespace Messaging.Testing;

/// <summary>Small files of every kind an office keeps, and of some it does not.</summary>
public static class SomeFiles
{
    /// <summary>One pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Gif { get; } = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    public static byte[] WebP { get; } = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 13, 0, 0, 0, 0x2F, 0, 0, 0];

    public static byte[] Pdf { get; } = [.. "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A package (zip) with these parts.</summary>
    public static byte[] Package(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }
        }

        return file.ToArray();
    }

    public static byte[] Docx { get; } = Package("[Content_Types].xml", "_rels/.rels", "word/document.xml");

    public static byte[] Xlsx { get; } = Package("[Content_Types].xml", "xl/workbook.xml");
}
