using System.Globalization;
using Messaging.Routing.Mailbox;
using Microsoft.Net.Http.Headers;

namespace Messaging.MailboxApi.Api;

/// <summary>An item's version as <c>ETag</c> and <c>If-Match</c>.</summary>
internal static class ItemVersion
{
    public static void SetETag(this HttpResponse response, int version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <returns>Null when the caller sent none, or does not mind (<c>*</c>).</returns>
    /// <exception cref="InvalidInputException">The header is there but is no version of ours.</exception>
    public static int? IfMatch(this HttpRequest request)
    {
        var sent = request.Headers.IfMatch.ToString().Trim();
        if (sent is "" or "*")
        {
            return null;
        }

        var tag = sent.StartsWith("W/", StringComparison.Ordinal) ? sent[2..] : sent;
        return int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new InvalidInputException("version.malformed", $"{HeaderNames.IfMatch} is not a version of an item.");
    }

    /// <exception cref="PreconditionRequiredException">The caller did not say which version was read.</exception>
    public static int RequireIfMatch(this HttpRequest request) => request.IfMatch() ?? throw new PreconditionRequiredException();
}
