using System.Text;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Messaging.MailboxApi.Api;

/// <summary>
/// One file of a form, read as it comes and never further than the limit; nothing is put aside on disk, where a citizen's letter would lie in
/// clear.
/// </summary>
internal static class UploadedFile
{
    private const int LongestBoundary = 200;
    private const int LongestField = 100;
    private const int MostParts = 10;
    private const int Chunk = 64 * 1024;

    /// <exception cref="InvalidInputException"><c>file.missing</c>: none, or several.</exception>
    /// <exception cref="FileNotTakenException">Too large.</exception>
    public static async Task<(string? Name, byte[] Content, string? Purpose)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            throw new BadHttpRequestException("A form (multipart/form-data) with one file is expected.", StatusCodes.Status415UnsupportedMediaType);
        }

        var (name, content, purpose) = ((string?)null, (byte[]?)null, (string?)null);
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            for (var count = 0; await parts.ReadNextSectionAsync(cancel) is { } part; count++)
            {
                if (count >= MostParts || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                {
                    throw new BadHttpRequestException("The form has parts that are none of its fields.");
                }

                if (disposition.IsFileDisposition() && content is null)
                {
                    name = NameIn(disposition);
                    content = await UpToAsync(part.Body, FileToKeep.Largest, cancel) ?? throw FileNotTakenException.TooLarge();
                }
                else if (disposition.IsFileDisposition())
                {
                    throw new InvalidInputException("file.missing", "file: one file is expected, not several.");
                }
                else if (HeaderUtilities.RemoveQuotes(disposition.Name).Equals("purpose", StringComparison.Ordinal))
                {
                    purpose = Encoding.UTF8.GetString(await UpToAsync(part.Body, LongestField, cancel) ?? []);
                }
            }
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException(malformed.Message, malformed);
        }

        return (name, content ?? throw new InvalidInputException("file.missing", "file: one file is expected."), purpose);
    }

    /// <returns>Null when the body is no such form.</returns>
    internal static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    internal static string? NameIn(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    /// <returns>Null when there is more.</returns>
    internal static async Task<byte[]?> UpToAsync(Stream from, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await from.ReadAsync(chunk, cancel)) > 0;)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(chunk, 0, read);
        }

        return kept.ToArray();
    }
}
