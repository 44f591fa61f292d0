namespace Messaging.Bot.Channels.WeChat;

/// <summary>WeChat's return codes (全局返回码) and what each asks of us.</summary>
internal static class WeChatErrors
{
    /// <summary>The token is wrong, invalid or expired. One new token and one more try; if it stays, something else is wrong.</summary>
    public static bool IsStaleToken(WeChatAnswer answer) =>
        answer is { Reach: WeChatReach.Answered, Code: 40001 or 40014 or 42001 };

    public static WeChatVerdict Of(WeChatAnswer answer) => answer.Reach switch
    {
        WeChatReach.NeverLeft => WeChatVerdict.Later,
        WeChatReach.Unknown => WeChatVerdict.Unknown,
        _ => Of(answer.Code),
    };

    /// <summary>In a few words for those who see the delivery.</summary>
    public static string Reason(WeChatSendResult result) => (result.Code, result.Verdict) switch
    {
        (45015, _) => "WeChat 45015: the citizen has not written for 48 hours, or no longer follows.",
        (45047, _) => "WeChat 45047: the answers allowed since the citizen's last message are used up.",
        (43004 or 50005, _) => $"WeChat {result.Code}: the citizen does not follow the account.",
        (48002, _) => "WeChat 48002: the citizen has switched messages off.",
        (40003, _) => "WeChat 40003: the account does not know this citizen.",
        (0, WeChatVerdict.Unknown) => "WeChat gave no clear answer; the message may have arrived.",
        (0, _) => "WeChat could not be reached.",
        (var code, WeChatVerdict.Misconfigured) => $"WeChat {code}: the account's settings or rights are wrong; an administrator must act.",
        (var code, WeChatVerdict.Later or WeChatVerdict.NextMinute or WeChatVerdict.NextDay) => $"WeChat {code}: busy or limited.",
        (var code, _) => $"WeChat {code}: the message was refused.",
    };

    public static WeChatVerdict Of(int code) => code switch
    {
        0 => WeChatVerdict.Delivered,

        // System busy; token still refused after a new one.
        -1 or 40001 or 40014 or 42001 => WeChatVerdict.Later,
        45011 => WeChatVerdict.NextMinute,
        45009 => WeChatVerdict.NextDay,

        // Unknown openid; not following (two codes); switched off by the citizen; window closed; window's quota used.
        40003 or 43004 or 50005 or 48002 or 45015 or 45047 => WeChatVerdict.OutOfReach,

        // AppId, secret, address not on the list, interface missing or blocked (two codes).
        40013 or 40125 or 40164 or 48001 or 48004 or 50002 => WeChatVerdict.Misconfigured,

        // Characters, JSON, empty, too long, shape; and whatever WeChat invents later, so that a person looks at it.
        _ => WeChatVerdict.OurFault,
    };
}
