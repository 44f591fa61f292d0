using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Intake;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>One attachment as the message names it, with the file that belongs to it (附件与文件).</summary>
/// <param name="File">Null when none came for it.</param>
internal sealed record UploadPart(Attachment Named, IncomingFile? File)
{
    private static readonly string[] Pictures = ["data:image/jpeg;base64,", "data:image/png;base64,", "data:image/webp;base64,", "data:image/gif;base64,"];

    /// <summary>As everybody sees it: named and typed by what it is, with the client's own small picture of it.</summary>
    /// <param name="kept">Where it was put; null when there was no room for it.</param>
    public Attachment Shown(KeptFile? kept) => File is null ? Named : Named with
    {
        ContentType = File.File.Kind.MediaType,
        Name = File.File.Name,
        Content = null,
        ContentUrl = kept is null ? null : UploadLinks.Mark(kept),
        ThumbnailUrl = Pictures.Any(picture => Named.ThumbnailUrl?.StartsWith(picture, StringComparison.Ordinal) is true) ? Named.ThumbnailUrl : null,
    };
}
