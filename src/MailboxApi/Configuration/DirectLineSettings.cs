using Messaging.Bot.Channels.WebChat;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>DirectLine</c>, and what web chat needs of <c>Public</c> and <c>RateLimits</c>.</summary>
internal static class DirectLineSettings
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>An upload is read into memory.</summary>
    private const int MostUploadMegabytes = 100;
    private const int LongestLifeMinutes = 24 * 60;

    public static DirectLineOptions ReadDirectLine(this IConfiguration configuration)
    {
        var standard = new DirectLineOptions();
        var options = new DirectLineOptions
        {
            SigningKey = configuration["DirectLine:SigningKey"] is { Length: > 0 } key ? key : null,
            Secret = configuration["DirectLine:Secret"] is { Length: > 0 } secret ? secret : null,
            Anonymous = configuration.Bool("DirectLine:Anonymous", standard.Anonymous),
            AllowedOrigins = [.. configuration.GetSection("DirectLine:AllowedOrigins").GetChildren().Select(origin => origin.Value ?? "").Where(origin => origin.Length > 0)],
            TokenLife = TimeSpan.FromMinutes(
                configuration.Number("DirectLine:TokenMinutes", standard.TokenLife.TotalMinutes, 1, LongestLifeMinutes)),
            LargestFile = (int)(Megabyte * configuration.Number("DirectLine:FileMegabytes", (double)standard.LargestFile / Megabyte, 0.1, (double)FileToKeep.Largest / Megabyte)),
            MostFiles = (int)configuration.Number("DirectLine:UploadFiles", standard.MostFiles, 1, MailboxItem.MostAttachments),
            LargestUpload = (long)(Megabyte * configuration.Number("DirectLine:UploadMegabytes", (double)standard.LargestUpload / Megabyte, 0.1, MostUploadMegabytes)),
            PublicBaseUrl = configuration.ReadPublicBaseUrl(),
            LimitAnonymous = configuration.Bool("RateLimits:Enabled", whenEmpty: true),
        };
        foreach (var (wrong, expected) in options.Faults())
        {
            throw new WrongConfigurationException(wrong, expected);
        }

        return options;
    }

    /// <summary>How this server is reached from outside; null when nobody said so.</summary>
    public static Uri? ReadPublicBaseUrl(this IConfiguration configuration) => configuration["Public:BaseUrl"] switch
    {
        null or "" => null,
        var given when Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => url,
        _ => throw new WrongConfigurationException("Public:BaseUrl", "an address such as https://mailbox.example.gov.cn is expected."),
    };
}
