namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>A file is too large (413) or none of the kinds the office keeps (415).</summary>
public sealed class FileNotTakenException : Exception
{
    private FileNotTakenException(string code, string message)
        : base(message) => Code = code;

    /// <summary><c>attachment.size</c> or <c>attachment.type</c>.</summary>
    public string Code { get; }

    public bool IsTooLarge => Code == "attachment.size";

    public static FileNotTakenException TooLarge() =>
        new("attachment.size", $"file: at most {FileToKeep.Largest / 1024 / 1024} MB.");

    public static FileNotTakenException UnknownType() =>
        new("attachment.type", "file: JPEG, PNG, GIF, WebP, PDF, DOCX, XLSX, AMR, MP3, Speex, MP4 or plain text in UTF-8, by content.");
}
