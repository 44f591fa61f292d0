namespace Messaging.Bot.Channels.WeChat;

/// <summary>The department's official account (公众号), configuration section <c>WeChat</c>.</summary>
public sealed record WeChatOptions
{
    /// <summary>The name of the channel, and of the source of what comes over it.</summary>
    public const string Channel = WeChatChannel.ChannelName;

    /// <summary>Null: the channel is off, and nothing else is looked at.</summary>
    public string? AppId { get; init; }

    public string? AppSecret { get; init; }

    public string? Token { get; init; }

    /// <summary>43 characters; needed in modes compatible and safe.</summary>
    public string? EncodingAesKey { get; init; }

    /// <summary>The token before the last change in WeChat's console; still believed while WeChat's servers change over.</summary>
    public string? PreviousToken { get; init; }

    /// <summary>The key before the last change in WeChat's console.</summary>
    public string? PreviousEncodingAesKey { get; init; }

    public WeChatMode Mode { get; init; } = WeChatMode.Safe;

    public string ApiBaseUrl { get; init; } = "https://api.weixin.qq.com";

    /// <summary>
    /// A push with an older (or a later) timestamp is refused: WeChat's signature itself never expires, so a URL
    /// that once stood in a log would stay good for ever. <c>WeChat:FreshnessMinutes</c>.
    /// </summary>
    public TimeSpan Freshness { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// WeChat hangs up after five seconds and posts again: a reply that is not ready by then is acknowledged and follows by itself.
    /// <c>WeChat:ReplySeconds</c>.
    /// </summary>
    public TimeSpan ReplyBudget { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>订阅通知 for answers; null: there is no such rung.</summary>
    public NoticeTemplate? AnswerSubscription { get; init; }

    /// <summary>True for a template of the categories whose consent lasts (长期订阅).</summary>
    public bool SubscriptionIsLongTerm { get; init; }

    /// <summary>模板消息 for answers; null: there is no such rung.</summary>
    public NoticeTemplate? AnswerTemplate { get; init; }

    /// <summary>How links to the citizen's page begin; null: neither notices nor answers carry one.</summary>
    public string? PublicBaseUrl { get; init; }

    /// <summary>The page inside WeChat on which its citizen finds an item without typing; null while nobody has said how it is reached.</summary>
    public string? PageOf(string number) => PublicBaseUrl is { } site ? $"{site.TrimEnd('/')}/wechat/items/{Uri.EscapeDataString(number)}" : null;

    public bool IsOn => AppId is not null;

    /// <summary>The token now valid first.</summary>
    public IEnumerable<string> Tokens => ((string?[])[Token, PreviousToken]).OfType<string>();

    /// <summary>The key now valid first.</summary>
    public IEnumerable<string> EncodingAesKeys => ((string?[])[EncodingAesKey, PreviousEncodingAesKey]).OfType<string>();

    /// <summary>What cannot be meant: the key it stands under and what is expected there. Never the value, it may be a secret.</summary>
    public IEnumerable<(string Key, string Expected)> Faults()
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!IsWord(AppId, 3, 64))
        {
            yield return ("WeChat:AppId", "the account's AppId is expected, such as wx1234567890abcdef.");
        }

        if (!IsWord(AppSecret, 6, 128))
        {
            yield return ("WeChat:AppSecret", "the account's AppSecret is expected, usually 32 letters and digits, without spaces.");
        }

        if (!IsWord(Token, 3, 32))
        {
            yield return ("WeChat:Token", "the token entered in WeChat's console is expected, 3 to 32 letters and digits, without spaces.");
        }

        if (Mode is not WeChatMode.Plain && !WeChatCipher.IsKey(EncodingAesKey))
        {
            yield return ("WeChat:EncodingAesKey", "the key of WeChat's console is expected, 43 characters; modes compatible and safe need it.");
        }

        if (PreviousToken is not null && !IsWord(PreviousToken, 3, 32))
        {
            yield return ("WeChat:PreviousToken", "the token before the change is expected, 3 to 32 letters and digits, or nothing.");
        }

        if (PreviousEncodingAesKey is not null && !WeChatCipher.IsKey(PreviousEncodingAesKey))
        {
            yield return ("WeChat:PreviousEncodingAesKey", "the key before the change is expected, 43 characters, or nothing.");
        }

        if (!Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http"))
        {
            yield return ("WeChat:ApiBaseUrl", "an address such as https://api.weixin.qq.com is expected.");
        }
    }

    /// <summary>A record would print its secrets wherever it is logged.</summary>
    public override string ToString() => nameof(WeChatOptions);

    private static bool IsWord(string? value, int shortest, int longest) =>
        value is not null && value.Length >= shortest && value.Length <= longest && value.All(character => character is > ' ' and < (char)127);
}
