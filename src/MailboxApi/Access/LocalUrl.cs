namespace Messaging.MailboxApi.Access;

/// <summary>Where to go after signing in: a page of ours and nowhere else.</summary>
internal static class LocalUrl
{
    /// <returns>Null when the address leads to another host, or is none.</returns>
    public static string? OrNull(string? url) =>
        url is ['/', ..] && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Any(char.IsControl)
            // A header holds ASCII only; words in the query are encoded, what is encoded already stays.
            ? new Uri(new Uri("http://here"), url).PathAndQuery
            : null;
}
