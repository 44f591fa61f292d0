using System.Buffers;
using System.Text.Json;
using Messaging.Bot.Activities;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Reads what clients send (请求正文), within the protocol's limits.</summary>
internal static class DirectLineBody
{
    public const int LargestBody = 256 * 1024;

    public const int LongestText = 20_000;

    /// <exception cref="DirectLineRefused">The body is too large, or no activity.</exception>
    public static async Task<Activity> ReadActivityAsync(HttpRequest request, CancellationToken cancel) =>
        Checked(Parse<Activity>(await ReadBytesAsync(request, cancel)));

    /// <returns>Null when there is no body: where it is optional, clients leave it out.</returns>
    /// <exception cref="DirectLineRefused">The body is too large, or of another form.</exception>
    public static async Task<T?> ReadOptionalAsync<T>(HttpRequest request, CancellationToken cancel)
        where T : class
    {
        var body = await ReadBytesAsync(request, cancel);
        return body.Length == 0 ? null : Parse<T>(body);
    }

    internal static Activity Checked(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            throw DirectLineRefused.Missing("type");
        }

        if (activity.Text?.Length > LongestText)
        {
            throw DirectLineRefused.TooBig($"A text may have {LongestText} characters.");
        }

        // The element type says there are no nulls; JSON can hold them all the same.
        if (activity.Attachments?.Any(attachment => attachment is null) is true)
        {
            throw DirectLineRefused.Malformed("An attachment is null.");
        }

        return activity;
    }

    private static T Parse<T>(byte[] body)
        where T : class
    {
        try
        {
            return ActivityJson.Read<T>(body);
        }
        catch (JsonException malformed)
        {
            throw DirectLineRefused.Malformed(malformed.Path is { Length: > 1 } path
                ? $"The body is not what is expected at {path}."
                : "The body is not valid JSON of the expected form.");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LargestBody)
        {
            throw TooLarge();
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancel);
            if (read.Buffer.Length > LargestBody)
            {
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static DirectLineRefused TooLarge() => DirectLineRefused.TooBig($"A body may have {LargestBody} bytes.");
}
