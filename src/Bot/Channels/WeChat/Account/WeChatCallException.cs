namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>WeChat did not do what the account's set-up asked for. The message holds no secret and may be shown to an administrator.</summary>
/// <param name="code">WeChat's errcode; 0 where there was no clear answer.</param>
/// <param name="callerAddress">Our address as WeChat saw it, where the code is 40164.</param>
/// <param name="requestId">WeChat's <c>rid</c>, for its diagnosis tool.</param>
public sealed class WeChatCallException(int code, string? callerAddress = null, string? requestId = null)
    : Exception(AccountWords.Wrong(code, callerAddress) + (requestId is null ? "" : $"（rid：{requestId}）"))
{
    public int Code { get; } = code;

    public string? CallerAddress { get; } = callerAddress;

    internal static WeChatCallException Of(WeChatAnswer answer) => new(answer.Code, answer.CallerAddress, answer.RequestId);
}
