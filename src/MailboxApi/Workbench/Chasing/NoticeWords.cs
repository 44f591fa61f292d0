using System.Text.RegularExpressions;
using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.MailboxApi.Workbench.Chasing;

/// <summary>What became of a reminder, in a clerk's words (催办结果).</summary>
internal static partial class NoticeWords
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["The server stopped while sending."] = "发送时系统中断，可能已收到",
        ["Answered, moved, or not this person's any more."] = "发送前该件已答复、改期或不再由其办理",
        ["The way or the address is not there any more."] = "通知渠道或邮箱已取消",
        ["The way failed while sending."] = "发送时渠道出错，可能已收到",
        ["The address is none."] = "邮箱地址不正确",
        ["The mail server could not be reached, or did not let us in."] = "邮件服务器连接或登录失败",
        ["The mail server fell silent while it took the message."] = "邮件服务器中断，可能已收到",
        ["The robot could not be reached."] = "企业微信机器人连接失败",
        ["The line to the robot broke."] = "企业微信连接中断，可能已收到",
        ["The robot did not answer in time."] = "企业微信没有及时应答，可能已收到",
        ["What answered is not the robot."] = "企业微信机器人地址应答不正确",
    };

    public static string Reason(string reason) =>
        Reasons.TryGetValue(reason, out var zh) ? zh
        : Code().Match(reason) is { Success: true } match ? $"{(reason.Contains("robot", StringComparison.Ordinal) ? "企业微信" : "邮件服务器")}返回 {match.Value}"
        : reason;

    public static string To(ReminderNotice notice, MemberNames names) => notice.MemberId is { } id ? names.Of(Member.IdFor(id)) : "工作群";

    public static string Tone(NoticeState state) => state switch
    {
        NoticeState.Sent => "state-completed",
        NoticeState.Failed => "bad",
        NoticeState.Unknown or NoticeState.NoAddress or NoticeState.NoChannel => "warn",
        _ => "",
    };

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Code();
}
