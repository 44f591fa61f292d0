using Messaging.Bot.Channels.BotFramework;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>BotFramework</c>.</summary>
internal static class BotFrameworkSettings
{
    public static BotFrameworkOptions ReadBotFramework(this IConfiguration configuration)
    {
        if (Given(configuration, "AppId") is not { } appId)
        {
            return new BotFrameworkOptions();
        }

        var standard = new BotFrameworkOptions();
        var issuers = configuration.GetSection("BotFramework:EmulatorIssuers").GetChildren().Select(issuer => issuer.Value ?? "").Where(issuer => issuer.Length > 0).ToList();
        var options = new BotFrameworkOptions
        {
            AppId = appId,
            AppSecret = Given(configuration, "AppSecret"),
            Tenant = Given(configuration, "Tenant") ?? standard.Tenant,
            LoginUrl = Address(configuration, "LoginUrl", standard.LoginUrl),
            Scope = Given(configuration, "Scope") ?? standard.Scope,
            Metadata = Address(configuration, "Metadata", standard.Metadata),
            Issuer = Given(configuration, "Issuer") ?? standard.Issuer,
            Emulator = configuration.Bool("BotFramework:Emulator", whenEmpty: false),
            EmulatorMetadata = Address(configuration, "EmulatorMetadata", standard.EmulatorMetadata),
            EmulatorIssuers = issuers.Count > 0 ? issuers : standard.EmulatorIssuers,
        };
        foreach (var (wrong, expected) in options.Faults())
        {
            throw new WrongConfigurationException(wrong, expected);
        }

        return options;
    }

    private static string? Given(IConfiguration configuration, string key) =>
        configuration[$"BotFramework:{key}"]?.Trim() is { Length: > 0 } value ? value : null;

    private static Uri Address(IConfiguration configuration, string key, Uri whenEmpty) => Given(configuration, key) switch
    {
        null => whenEmpty,
        var given when Uri.TryCreate(given, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => url,
        _ => throw new WrongConfigurationException($"BotFramework:{key}", "an address that begins with https:// is expected."),
    };
}
