using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>What we ask of WeChat's server API.</summary>
internal sealed partial class WeChatClient(WeChatApi api, AccessTokens tokens, ILogger<WeChatClient> logger)
{
    /// <summary>Sends one customer-service message (客服消息), at most <see cref="TextPieces.LargestMessage"/> bytes long.</summary>
    public async Task<WeChatSendResult> SendTextAsync(string openId, string text, CancellationToken cancel)
    {
        WeChatVerdict verdict;
        WeChatAnswer answer;
        try
        {
            answer = await CallAsync("cgi-bin/message/custom/send", RawJson.TextMessage(openId, text), cancel);
            verdict = WeChatErrors.Of(answer);
        }
        catch (NoAccessTokenException none)
        {
            // No token, no message: whatever the token call ended in, trying the message later tells nobody twice.
            answer = none.Answer;
            verdict = WeChatErrors.Of(answer) is WeChatVerdict.Unknown ? WeChatVerdict.Later : WeChatErrors.Of(answer);
        }

        Log(verdict, answer);
        return new WeChatSendResult(verdict, answer.Code);
    }

    /// <summary>A token may die before its time (someone forced a refresh); then one new token and one more try, never a loop.</summary>
    private async Task<WeChatAnswer> CallAsync(string path, byte[] json, CancellationToken cancel)
    {
        var token = await tokens.GetAsync(cancel);
        var answer = await api.PostAsync(path, token.Value, json, cancel);
        if (!WeChatErrors.IsStaleToken(answer))
        {
            return answer;
        }

        tokens.Drop(token);
        token = await tokens.GetAsync(cancel);
        return await api.PostAsync(path, token.Value, json, cancel);
    }

    private void Log(WeChatVerdict verdict, WeChatAnswer answer)
    {
        switch (verdict)
        {
            case WeChatVerdict.Delivered:
                break;

            case WeChatVerdict.Misconfigured or WeChatVerdict.OurFault or WeChatVerdict.NextDay:
                LogAlarm(answer.Code, verdict, answer.RequestId, answer.CallerAddress);
                break;

            default:
                LogNotSent(answer.Code, verdict, answer.Reach, answer.Status, answer.RequestId);
                break;
        }
    }

    [LoggerMessage(EventId = 3201, EventName = "WeChatAlarm", Level = LogLevel.Error,
        Message = "WeChat refuses messages with errcode {Code} ({Verdict}), rid {RequestId}, caller address {CallerAddress}: an administrator must act.")]
    private partial void LogAlarm(int code, WeChatVerdict verdict, string? requestId, string? callerAddress);

    [LoggerMessage(EventId = 3202, EventName = "WeChatNotSent", Level = LogLevel.Warning,
        Message = "A WeChat message is not known to be delivered: errcode {Code} ({Verdict}), {Reach}, HTTP status {Status}, rid {RequestId}.")]
    private partial void LogNotSent(int code, WeChatVerdict verdict, WeChatReach reach, int? status, string? requestId);
}
