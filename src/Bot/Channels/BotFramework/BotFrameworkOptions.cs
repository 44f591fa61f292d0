namespace Messaging.Bot.Channels.BotFramework;

/// <summary>
/// The door for other Bot Framework channels and the Emulator (其他会话渠道; configuration section <c>BotFramework</c>). Without an app id it is
/// closed. Azure in mainland China has other host names, so all of them are settings.
/// </summary>
public sealed record BotFrameworkOptions
{
    private const string EmulatorTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string OldEmulatorTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    /// <summary>The bot's id with Microsoft; tokens that come in are made out to it. Null: the door is closed.</summary>
    public string? AppId { get; init; }

    /// <summary>With it the bot gets tokens for what it sends.</summary>
    public string? AppSecret { get; init; }

    /// <summary>Where the bot is registered; bots of several tenants use the common one.</summary>
    public string Tenant { get; init; } = "botframework.com";

    public Uri LoginUrl { get; init; } = new("https://login.microsoftonline.com/");

    public string Scope { get; init; } = "https://api.botframework.com/.default";

    public Uri Metadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Whether the Emulator on this very machine may talk, with tokens it gets for our app id. For development.</summary>
    public bool Emulator { get; init; }

    public Uri EmulatorMetadata { get; init; } = new("https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration");

    /// <summary>Version 1 and 2 of the tokens, of today's tenant and the former one.</summary>
    public IReadOnlyList<string> EmulatorIssuers { get; init; } =
    [
        $"https://sts.windows.net/{EmulatorTenant}/",
        $"https://login.microsoftonline.com/{EmulatorTenant}/v2.0",
        $"https://sts.windows.net/{OldEmulatorTenant}/",
        $"https://login.microsoftonline.com/{OldEmulatorTenant}/v2.0",
    ];

    public bool IsOpen => AppId is not null;

    /// <summary>What cannot be meant: the key it stands under and what is expected there. Never the value, it may be a secret.</summary>
    public IEnumerable<(string Key, string Expected)> Faults()
    {
        if (AppId is not null && string.IsNullOrWhiteSpace(AppSecret))
        {
            yield return ("BotFramework:AppSecret", "the app's client secret is expected; without it no reply can be sent.");
        }

        foreach (var (key, url) in (IEnumerable<(string, Uri)>)[("LoginUrl", LoginUrl), ("Metadata", Metadata), ("EmulatorMetadata", EmulatorMetadata)])
        {
            if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            {
                yield return ($"BotFramework:{key}", "an address that begins with https:// is expected.");
            }
        }
    }

    /// <summary>A record would print its secret wherever it is logged.</summary>
    public override string ToString() => nameof(BotFrameworkOptions);
}
