using Messaging.Bot.Channels.WeChat;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>WeChat</c>.</summary>
internal static class WeChatSettings
{
    private const int LongestFreshnessMinutes = 24 * 60;
    private const double LongestReplySeconds = 4.8;

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
            PreviousToken = Given(configuration, "WeChat:PreviousToken"),
            PreviousEncodingAesKey = Given(configuration, "WeChat:PreviousEncodingAesKey"),
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
            ReplyBudget = TimeSpan.FromSeconds(configuration.Number("WeChat:ReplySeconds", standard.ReplyBudget.TotalSeconds, 0.5, LongestReplySeconds)),
            AnswerSubscription = Template(configuration, "WeChat:AnswerSubscription"),
            SubscriptionIsLongTerm = configuration.Bool("WeChat:AnswerSubscriptionLongTerm", whenEmpty: false),
            AnswerTemplate = Template(configuration, "WeChat:AnswerTemplate"),
            PublicBaseUrl = Given(configuration, "Public:BaseUrl"),
        };
        foreach (var (wrong, expected) in options.Faults())
        {
            throw new WrongConfigurationException(wrong, expected);
        }

        return options;
    }

    /// <summary>A template id, and beside it which of its fields says what: <c>thing1=subject,character_string2=number</c>.</summary>
    private static NoticeTemplate? Template(IConfiguration configuration, string key) => Given(configuration, key) is { } id
        ? new NoticeTemplate(id, Given(configuration, $"{key}Fields") is { } fields ? Fields($"{key}Fields", fields) : NoticeTemplate.UsualFields)
        : null;

    private static IReadOnlyList<(string Name, NoticeValue Value)> Fields(string key, string given) =>
    [
        .. given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(field =>
            field.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { } says]
                && says.All(char.IsAsciiLetter) && Enum.TryParse<NoticeValue>(says, ignoreCase: true, out var value)
                ? (name, value)
                : throw new WrongConfigurationException(
                    key, $"fields such as thing1=subject,character_string2=number are expected; one says {string.Join(", ", Enum.GetNames<NoticeValue>()).ToLowerInvariant()}.")),
    ];

    private static string? Given(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
