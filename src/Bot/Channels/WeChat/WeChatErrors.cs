namespace Messaging.Bot.Channels.WeChat;

/// <summary>WeChat's return codes (全局返回码) and the treatment of each, in one table.</summary>
internal static class WeChatErrors
{
    /// <summary>Every code the protocol reference names; a code that WeChat invents later is our fault until a person has looked at it.</summary>
    public static IReadOnlyDictionary<int, WeChatError> Table { get; } = new WeChatError[]
    {
        new(0, WeChatVerdict.Delivered, false, "taken."),
        new(-1, WeChatVerdict.Later, false, "busy or limited."),
        new(40001, WeChatVerdict.Later, false, "the access token is refused."),
        new(40014, WeChatVerdict.Later, false, "the access token is refused."),
        new(42001, WeChatVerdict.Later, false, "the access token is refused."),
        new(45011, WeChatVerdict.NextMinute, false, "busy or limited."),
        new(45009, WeChatVerdict.NextDay, true, "the account's allowance of the day is used up."),
        new(40003, WeChatVerdict.NoSuchCitizen, false, "the account does not know this citizen."),
        new(43004, WeChatVerdict.OutOfReach, false, "the citizen does not follow the account."),
        new(50005, WeChatVerdict.OutOfReach, false, "the citizen does not follow the account."),
        new(48002, WeChatVerdict.OutOfReach, false, "the citizen has switched messages off."),
        new(45015, WeChatVerdict.OutOfReach, false, "the citizen has not written for 48 hours, or no longer follows."),
        new(45047, WeChatVerdict.OutOfReach, false, "the answers allowed since the citizen's last message are used up."),
        new(43101, WeChatVerdict.OutOfReach, false, "the citizen has not agreed to a notice, or it is used up."),
        new(40013, WeChatVerdict.Misconfigured, true, "the AppId is wrong."),
        new(40125, WeChatVerdict.Misconfigured, true, "the AppSecret is wrong."),
        new(40164, WeChatVerdict.Misconfigured, true, "this server's address is not on the account's list."),
        new(48004, WeChatVerdict.Misconfigured, true, "WeChat has blocked the interface."),
        new(50002, WeChatVerdict.Misconfigured, true, "WeChat has restricted the account."),
        new(48001, WeChatVerdict.NotEntitled, true, "the account may not use this interface."),
        new(40037, WeChatVerdict.NotEntitled, true, "the template id is wrong."),
        new(47003, WeChatVerdict.BadField, true, "a field of the notice breaks its rule."),
        new(40033, WeChatVerdict.OurFault, true, "the characters of the message were refused."),
        new(47001, WeChatVerdict.OurFault, true, "the JSON of the message was refused."),
        new(44004, WeChatVerdict.OurFault, true, "the message is empty."),
        new(45002, WeChatVerdict.OurFault, true, "the message is too long."),
        new(45162, WeChatVerdict.OurFault, true, "the kind or shape of the message was refused."),
        new(48006, WeChatVerdict.NextDay, true, "clearing the allowance is used up."),
        new(40007, WeChatVerdict.MediaGone, false, "what the citizen sent is gone from WeChat."),
        new(45072, WeChatVerdict.Ignored, false, "the typing sign was refused."),
        new(45080, WeChatVerdict.Ignored, false, "the typing sign was refused."),
        new(45081, WeChatVerdict.Ignored, false, "the typing sign was refused."),
    }.ToDictionary(error => error.Code);

    /// <summary>The token is wrong, invalid or expired. One new token and one more try; if it stays, something else is wrong.</summary>
    public static bool IsStaleToken(WeChatAnswer answer) =>
        answer is { Reach: WeChatReach.Answered, Code: 40001 or 40014 or 42001 };

    /// <summary>WeChat says that the window is over, whatever we counted.</summary>
    public static bool ClosesWindow(int code) => code is 45015 or 45047;

    /// <summary>The citizen's consent to the notice is used up or withdrawn.</summary>
    public static bool EndsConsent(int code) => code is 43101;

    public static WeChatError Find(int code) =>
        Table.TryGetValue(code, out var known) ? known : new WeChatError(code, WeChatVerdict.OurFault, true, "the message was refused.");

    public static WeChatVerdict Of(int code) => Find(code).Verdict;

    public static WeChatVerdict Of(WeChatAnswer answer) => answer.Reach switch
    {
        WeChatReach.NeverLeft => WeChatVerdict.Later,
        WeChatReach.Unknown => WeChatVerdict.Unknown,
        _ => Of(answer.Code),
    };

    /// <summary>In a few words for those who see the delivery.</summary>
    public static string Reason(WeChatSendResult result) => (result.Code, result.Verdict) switch
    {
        (0, WeChatVerdict.Unknown) => "WeChat gave no clear answer; the message may have arrived.",
        (0, _) => "WeChat could not be reached.",
        var (code, _) => $"WeChat {code}: {Find(code).Meaning}",
    };
}
