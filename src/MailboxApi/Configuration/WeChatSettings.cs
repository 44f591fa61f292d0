using Messaging.Bot.Channels.WeChat;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>WeChat</c>.</summary>
internal static class WeChatSettings
{
    private const int LongestFreshnessMinutes = 24 * 60;

    public static WeChatOptions ReadWeChat(this IConfiguration configuration)
    {
        if (Given(configuration, "WeChat:AppId") is not { } appId)
        {
            return new WeChatOptions();
        }

        var standard = new WeChatOptions();
        var options = new WeChatOptions
        {
            AppId = appId,
            AppSecret = Given(configuration, "WeChat:AppSecret"),
            Token = Given(configuration, "WeChat:Token"),
            EncodingAesKey = Given(configuration, "WeChat:EncodingAesKey"),
            Mode = Given(configuration, "WeChat:Mode") switch
            {
                null => standard.Mode,
                "plain" => WeChatMode.Plain,
                "compatible" => WeChatMode.Compatible,
                "safe" => WeChatMode.Safe,
                _ => throw new WrongConfigurationException("WeChat:Mode", "plain, compatible or safe is expected."),
            },
            ApiBaseUrl = Given(configuration, "WeChat:ApiBaseUrl") ?? standard.ApiBaseUrl,
            Freshness = TimeSpan.FromMinutes(
                configuration.Number("WeChat:FreshnessMinutes", standard.Freshness.TotalMinutes, 1, LongestFreshnessMinutes)),
        };
        foreach (var (wrong, expected) in options.Faults())
        {
            throw new WrongConfigurationException(wrong, expected);
        }

        return options;
    }

    private static string? Given(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
