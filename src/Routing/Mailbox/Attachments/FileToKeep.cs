using System.Security.Cryptography;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>A file that was handed in, looked at and found fit to be kept (待存文件).</summary>
public sealed record FileToKeep
{
    /// <summary>Bytes of one file.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private FileToKeep(string name, FileKind kind, byte[] content, AttachmentPurpose purpose) =>
        (Name, Kind, Content, Purpose, Sha256) = (name, kind, content, purpose, Hash(content));

    public string Name { get; }

    public FileKind Kind { get; }

    public byte[] Content { get; }

    public AttachmentPurpose Purpose { get; }

    public string Sha256 { get; }

    /// <exception cref="FileNotTakenException"><c>attachment.size</c>, <c>attachment.type</c>.</exception>
    /// <exception cref="InvalidInputException"><c>attachment.empty</c></exception>
    public static FileToKeep Of(string? name, byte[] content, AttachmentPurpose purpose)
    {
        if (content.Length == 0)
        {
            throw new InvalidInputException("attachment.empty", "file: one file that is not empty is expected.");
        }

        if (content.Length > Largest)
        {
            throw FileNotTakenException.TooLarge();
        }

        var kind = FileKind.Of(content) ?? throw FileNotTakenException.UnknownType();
        return new FileToKeep(FileName.Clean(name, kind), kind, content, purpose);
    }

    internal static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
