using System.Globalization;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>The department's official account (公众号), configuration section <c>WeChat</c>.</summary>
internal sealed class WeChatOptions
{
    public const string Section = "WeChat";

    /// <summary>Empty: the channel is off.</summary>
    public string? AppId { get; set; }

    public string? AppSecret { get; set; }

    public string? Token { get; set; }

    /// <summary>43 characters; needed in modes compatible and safe.</summary>
    public string? EncodingAesKey { get; set; }

    /// <summary>Text, like <see cref="FreshnessMinutes"/>: the binder would complain without saying what is expected.</summary>
    public string Mode { get; set; } = "safe";

    public string ApiBaseUrl { get; set; } = "https://api.weixin.qq.com";

    /// <summary>
    /// A push with an older (or a later) timestamp is refused: WeChat's signature itself never expires, so a URL
    /// that once stood in a log would stay good for ever.
    /// </summary>
    public string FreshnessMinutes { get; set; } = "10";

    public bool IsOn => !string.IsNullOrWhiteSpace(AppId);

    /// <summary>Both are valid once the start has passed <see cref="WeChatOptionsCheck"/>.</summary>
    public TimeSpan Freshness => FreshnessOf(FreshnessMinutes) ?? throw new InvalidOperationException($"{Section}:{nameof(FreshnessMinutes)} was not checked.");

    public WeChatMode BodyMode => ModeOf(Mode) ?? throw new InvalidOperationException($"{Section}:{nameof(Mode)} was not checked.");

    public static TimeSpan? FreshnessOf(string? minutes) =>
        int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole is >= 1 and <= 24 * 60
            ? TimeSpan.FromMinutes(whole)
            : null;

    public static WeChatMode? ModeOf(string? name) => name switch
    {
        "plain" => WeChatMode.Plain,
        "compatible" => WeChatMode.Compatible,
        "safe" => WeChatMode.Safe,
        _ => null,
    };
}
