using Messaging.Bot.Activities;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>A message and its files, in the order in which the message names them (带附件的消息).</summary>
internal sealed record Upload
{
    private Upload(Activity said, IReadOnlyList<UploadPart> parts) => (Said, Parts) = (said, parts);

    public Activity Said { get; }

    public IReadOnlyList<UploadPart> Parts { get; }

    public static Upload None(Activity said) => new(said, []);

    /// <summary>
    /// The files come in the order in which the browser happened to finish reading them, so each is found by its name; what the message does
    /// not name stands behind.
    /// </summary>
    public static Upload Of(Activity said, IReadOnlyList<UploadedFile> files)
    {
        var left = files.ToList();
        List<UploadPart> parts = [];
        foreach (var named in UploadLinks.WithoutMarks(said.Attachments) ?? [])
        {
            var file = left.Find(file => file.GivenName == named.Name) ?? (named.ContentUrl is null && named.Content is null ? left.FirstOrDefault() : null);
            if (file is not null)
            {
                left.Remove(file);
            }

            parts.Add(new UploadPart(named, file?.Kept));
        }

        parts.AddRange(left.Select(file => new UploadPart(new Attachment(), file.Kept)));
        return new Upload(said, parts);
    }
}
