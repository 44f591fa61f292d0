using Messaging.MailboxApi.Access.Entry;

namespace Messaging.MailboxApi.Workbench.Entry;

/// <summary>What a person reads who did not get in (登录提示).</summary>
internal static class EntryWords
{
    public static string Of(SignInOutcome outcome, string whenWrong) => outcome switch
    {
        SignInOutcome.TooMany => "连续输错次数过多，从这里登录该账号已锁定 10 分钟。请稍后再试，或联系系统管理员重置口令。",
        SignInOutcome.Inactive => "该账号已停用，请联系系统管理员。",
        _ => whenWrong,
    };
}
