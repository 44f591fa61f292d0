using System.Text.Json;
using Messaging.MailboxApi.Api;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>
/// What a citizen sends, with or without files (表单): JSON, or a form of which one field, <c>json</c>, holds the same JSON and each <c>file</c> is
/// a file. Read as it comes and never further than the limit; nothing is put aside on disk.
/// </summary>
internal sealed record CitizenForm<T>(T Body, IReadOnlyList<FileToKeep> Files)
    where T : class
{
    private const int LongestJson = 512 * 1024;
    private const int MostParts = Letter.MostFiles + 5;

    public static async ValueTask<CitizenForm<T>> BindAsync(HttpContext http)
    {
        var request = http.Request;
        if (UploadedFile.BoundaryOf(request) is not { } boundary)
        {
            return request.HasJsonContentType()
                ? new CitizenForm<T>(Read(http, await UploadedFile.UpToAsync(request.Body, LongestJson, http.RequestAborted)), [])
                : throw new BadHttpRequestException("JSON or a form (multipart/form-data) is expected.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await PartsAsync(http, new MultipartReader(boundary, request.Body), http.RequestAborted);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException(malformed.Message, malformed);
        }
    }

    private static async Task<CitizenForm<T>> PartsAsync(HttpContext http, MultipartReader parts, CancellationToken cancel)
    {
        T? body = null;
        var files = new List<FileToKeep>();
        var left = Letter.LargestFiles;
        for (var count = 0; await parts.ReadNextSectionAsync(cancel) is { } part; count++)
        {
            if (count >= MostParts || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                throw new BadHttpRequestException("The form has parts that are none of its fields.");
            }

            if (disposition.IsFileDisposition())
            {
                if (files.Count == Letter.MostFiles)
                {
                    throw new InvalidInputException("file.many", $"file: at most {Letter.MostFiles} files.");
                }

                var content = await UploadedFile.UpToAsync(part.Body, Math.Min(left, FileToKeep.Largest), cancel) ?? throw FileNotTakenException.TooLarge();
                left -= content.Length;
                files.Add(FileToKeep.Of(UploadedFile.NameIn(disposition), content, AttachmentPurpose.Letter));
            }
            else if (HeaderUtilities.RemoveQuotes(disposition.Name).Equals("json", StringComparison.Ordinal))
            {
                body = Read(http, await UploadedFile.UpToAsync(part.Body, LongestJson, cancel));
            }
        }

        return new CitizenForm<T>(body ?? throw new InvalidInputException("json.missing", "json: the field with the letter is expected."), files);
    }

    private static T Read(HttpContext http, byte[]? json)
    {
        if (json is null)
        {
            throw new BadHttpRequestException($"The JSON may have {LongestJson} bytes.", StatusCodes.Status413PayloadTooLarge);
        }

        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return JsonSerializer.Deserialize<T>(json, options) ?? throw new BadHttpRequestException("A JSON object is expected.");
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is not the JSON object that is expected.", wrong);
        }
    }
}
