using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox.Attachments;

public sealed class FileKindTests
{
    public static readonly TheoryData<string, byte[], string?> Contents = new()
    {
        { "jpeg", SomeFiles.Jpeg, "image/jpeg" },
        { "png", SomeFiles.Png, "image/png" },
        { "gif", SomeFiles.Gif, "image/gif" },
        { "webp", SomeFiles.WebP, "image/webp" },
        { "pdf", SomeFiles.Pdf, "application/pdf" },
        { "docx", SomeFiles.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "xlsx", SomeFiles.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "text", SomeFiles.Text("路灯不亮\r\n\t第二行"), "text/plain; charset=utf-8" },
        { "text with mark", SomeFiles.Text("\uFEFF路灯"), "text/plain; charset=utf-8" },
        { "html", SomeFiles.Text("<!DOCTYPE html><p>x"), null },
        { "html after blanks", SomeFiles.Text("\uFEFF \n <script>x</script>"), null },
        { "svg", SomeFiles.Text("<svg xmlns='http://www.w3.org/2000/svg'/>"), null },
        { "gb18030", [0xC2, 0xB7, 0xB5, 0xC6, 0xB2, 0xBB], null },
        { "binary", [1, 2, 3, 4], null },
        { "text with a zero", [65, 0, 66], null },
        { "program", [.. "MZ"u8, 0x90, 0, 3], null },
        { "plain zip", SomeFiles.Package("a.txt"), null },
        { "macros", SomeFiles.Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), null },
        { "cut zip", SomeFiles.Docx[..40], null },
        { "zip with a directory beyond its end", [.. SomeFiles.Docx[..^6], 0xFF, 0xFF, 0xFF, 0x7F, 0, 0], null },
        { "pdf that begins later", [.. "x\n"u8, .. SomeFiles.Pdf, 1], null },
    };

    [Theory, MemberData(nameof(Contents))]
    public void A_file_is_what_its_content_says(string name, byte[] content, string? mediaType)
    {
        Assert.Equal(mediaType, FileKind.Of(content)?.MediaType);
        if (mediaType is null)
        {
            var refused = Assert.Throws<FileNotTakenException>(() => FileToKeep.Of(name, content, AttachmentPurpose.Letter));
            Assert.Equal("attachment.type", refused.Code);
        }
    }

    [Fact]
    public void Ten_megabytes_are_kept_and_one_byte_more_is_not()
    {
        var largest = new byte[FileToKeep.Largest];
        SomeFiles.Pdf.CopyTo(largest, 0);

        Assert.Equal(FileToKeep.Largest, FileToKeep.Of("a.pdf", largest, AttachmentPurpose.Scan).Content.Length);
        Assert.Equal("attachment.size", Assert.Throws<FileNotTakenException>(
            () => FileToKeep.Of("a.pdf", [.. largest, 0], AttachmentPurpose.Scan)).Code);
        Assert.Equal("attachment.empty", Assert.Throws<InvalidInputException>(() => FileToKeep.Of("a.pdf", [], AttachmentPurpose.Scan)).Code);
    }

    [Theory]
    [InlineData("来信.png", "来信.png")]
    [InlineData("来信.PNG", "来信.png")]
    [InlineData("来信.pdf", "来信.png")]
    [InlineData("来信.exe", "来信.png")]
    [InlineData("来信.png.exe", "来信.png.png")]
    [InlineData("第1.2版 说明", "第1.2版 说明.png")]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\Users\\x\\scan.png", "scan.png")]
    [InlineData("a\r\nSet-Cookie: x.png", "aSet-Cookie x.png")]
    [InlineData("照片\u202Egnp.exe", "照片gnp.png")]
    [InlineData("a\0b\u200B.png", "ab.png")]
    [InlineData("...", "附件.png")]
    [InlineData("", "附件.png")]
    [InlineData(null, "附件.png")]
    [InlineData("<b>\"x\"|?*.png", "bx.png")]
    public void A_name_is_cleaned_and_bears_the_true_extension(string? given, string kept) =>
        Assert.Equal(kept, FileToKeep.Of(given, SomeFiles.Png, AttachmentPurpose.Letter).Name);

    [Fact]
    public void A_long_name_is_cut_and_no_character_with_it()
    {
        var name = FileToKeep.Of(string.Concat(Enumerable.Repeat("😀", 300)) + ".png", SomeFiles.Png, AttachmentPurpose.Letter).Name;

        Assert.True(name.Length <= 100);
        Assert.EndsWith("😀.png", name, StringComparison.Ordinal);
    }
}
