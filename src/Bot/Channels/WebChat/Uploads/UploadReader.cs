using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>
/// Reads a message with files (上传请求): a form of one activity and its files, or one file as the bare body. Read into memory up to the limit,
/// because a temporary file would hold what a citizen sent in clear.
/// </summary>
internal sealed class UploadReader(Keys keys, DirectLineOptions options)
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>The client makes a preview of each picture and sends it inside the activity.</summary>
    private const int LargestActivity = 1024 * 1024;
    private const int LongestBoundary = 200;

    /// <exception cref="DirectLineRefused">Too large, malformed, or not of a kind the office keeps. Nothing was kept.</exception>
    public async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > options.LargestUpload + LargestActivity)
        {
            throw TooBig();
        }

        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
                type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadFormAsync(request, type, cancel)
                : await ReadBareAsync(request, cancel);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw DirectLineRefused.Malformed("The form is broken off or malformed.");
        }
    }

    private async Task<Upload> ReadFormAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancel)
    {
        if (HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            throw DirectLineRefused.Malformed("The form has no boundary.");
        }

        Activity? said = null;
        List<UploadedFile> files = [];
        var room = options.LargestUpload;
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(cancel) is { } part)
        {
            if (IsActivity(part))
            {
                if (said is not null)
                {
                    throw DirectLineRefused.Malformed("One activity is expected.");
                }

                said = ReadActivity(await BodyPart.ReadAsync(part.Body, LargestActivity, cancel) ?? throw TooBig());
            }
            else
            {
                var file = await ReadFileAsync(NameOf(part.ContentDisposition), part.Body, files.Count, room, cancel);
                room -= file.Kept.File.Content.Length;
                files.Add(file);
            }
        }

        return files.Count == 0 && said is null
            ? throw DirectLineRefused.Malformed("Neither an activity nor a file came.")
            : Upload.Of(said ?? new Activity { Type = ActivityTypes.Message }, files);
    }

    private async Task<Upload> ReadBareAsync(HttpRequest request, CancellationToken cancel) => Upload.Of(
        new Activity { Type = ActivityTypes.Message },
        [await ReadFileAsync(NameOf(request.Headers.ContentDisposition), request.Body, before: 0, options.LargestUpload, cancel)]);

    private async Task<UploadedFile> ReadFileAsync(string? name, Stream body, int before, long room, CancellationToken cancel)
    {
        if (before >= options.MostFiles)
        {
            throw TooBig();
        }

        var content = await BodyPart.ReadAsync(body, (int)Math.Min(options.LargestFile, room), cancel) ?? throw TooBig();
        try
        {
            return new UploadedFile(name, new IncomingFile(FileToKeep.Of(name, content, AttachmentPurpose.Letter), keys));
        }
        catch (FileNotTakenException refused)
        {
            throw refused.IsTooLarge ? TooBig() : DirectLineRefused.FileType(refused.Message);
        }
        catch (Routing.Mailbox.InvalidInputException empty)
        {
            throw DirectLineRefused.Malformed(empty.Message);
        }
    }

    private static Activity ReadActivity(byte[] json)
    {
        try
        {
            var said = DirectLineBody.Checked(ActivityJson.Read(json));
            return said.Type == ActivityTypes.Message ? said : throw DirectLineRefused.Malformed("Files come with a message only.");
        }
        catch (JsonException)
        {
            throw DirectLineRefused.Malformed("The activity is not valid JSON of the expected form.");
        }
    }

    private static bool IsActivity(MultipartSection part) =>
        MediaTypeHeaderValue.TryParse(part.ContentType, out var type) && type.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var parsed)
            ? HeaderUtilities.RemoveQuotes(parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName).Value
            : null;

    private DirectLineRefused TooBig() => DirectLineRefused.TooBig(
        $"At most {options.MostFiles} files of {options.LargestFile / 1024 / 1024} MB each, {options.LargestUpload / 1024 / 1024} MB together.");
}
