using System.Text;
using Messaging.Routing.Mailbox.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Who may open a web chat (网页对话), and for how long a token lasts (configuration section <c>DirectLine</c>).</summary>
public sealed record DirectLineOptions
{
    /// <summary>HS256 is as strong as its key: RFC 7518, 3.2 asks for as many bits as the hash has.</summary>
    private const int SigningKeyBytes = 32;

    private const int SecretCharacters = 8;

    /// <summary>Signs the tokens of all nodes. Null: derived from the key file, which all nodes share.</summary>
    public string? SigningKey { get; init; }

    /// <summary>
    /// Credential of a caller (a portal's server) that makes tokens and names their users. Null: nobody does. It never
    /// belongs in a browser.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>Whether a browser gets a token, for a user made up by the server, without any credential.</summary>
    public bool Anonymous { get; init; } = true;

    /// <summary>Other sites whose pages may embed the chat, as <c>https://host[:port]</c>; our own always may.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Pages refresh their token every 15 minutes, so that below 20 an idle page loses its conversation.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Bytes of one file a citizen sends; never more than <see cref="FileToKeep.Largest"/>.</summary>
    public int LargestFile { get; init; } = FileToKeep.Largest;

    /// <summary>Files of one message.</summary>
    public int MostFiles { get; init; } = 10;

    /// <summary>Bytes of all files of one message.</summary>
    public long LargestUpload { get; init; } = 2L * FileToKeep.Largest;

    /// <summary>How browsers reach us (<c>Public:BaseUrl</c>); null takes it from each request.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>False only for measuring (<c>RateLimits:Enabled</c>).</summary>
    public bool LimitAnonymous { get; init; } = true;

    /// <summary>Where the sender of a request reaches us, without a slash at its end.</summary>
    internal string SiteOf(HttpRequest request) =>
        (PublicBaseUrl?.AbsoluteUri ?? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase)).TrimEnd('/');

    /// <summary><see cref="AllowedOrigins"/> as browsers write them.</summary>
    public IReadOnlyList<string> EmbeddingSites => [.. new WebChat.AllowedOrigins(AllowedOrigins).Listed.Order(StringComparer.Ordinal)];

    /// <summary>What cannot be meant: the key it stands under and what is expected there. Never the value, it may be a secret.</summary>
    public IEnumerable<(string Key, string Expected)> Faults()
    {
        if (SigningKey is not null && Encoding.UTF8.GetByteCount(SigningKey) < SigningKeyBytes)
        {
            yield return ("DirectLine:SigningKey", $"at least {SigningKeyBytes} bytes are expected, or nothing to have a key made.");
        }

        if (Secret is not null && Secret.Length < SecretCharacters)
        {
            yield return ("DirectLine:Secret", $"at least {SecretCharacters} characters are expected, or nothing when no caller names users.");
        }

        for (var i = 0; i < AllowedOrigins.Count; i++)
        {
            if (WebChat.AllowedOrigins.Normalised(AllowedOrigins[i]) is null)
            {
                yield return ($"DirectLine:AllowedOrigins:{i}", "an origin such as https://www.example.gov.cn is expected, without a path.");
            }
        }
    }

    /// <summary>A record would print its secrets wherever it is logged.</summary>
    public override string ToString() => nameof(DirectLineOptions);
}
