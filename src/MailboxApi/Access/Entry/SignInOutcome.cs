namespace Messaging.MailboxApi.Access.Entry;

/// <summary>What came of a try to sign in (登录结果).</summary>
internal enum SignInOutcome
{
    Done,
    NeedsCode,
    Wrong,
    TooMany,
    Inactive,
}
