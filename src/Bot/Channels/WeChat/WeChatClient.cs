using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>What we ask of WeChat's server API.</summary>
internal sealed partial class WeChatClient(
    WeChatApi api, AccessTokens tokens, CallPause pause, ChannelMeter meter, ILogger<WeChatClient> logger)
{
    private const string CustomerService = "cgi-bin/message/custom/send";
    private const string Subscription = "cgi-bin/message/subscribe/bizsend";
    private const string Template = "cgi-bin/message/template/send";
    private const string Media = "cgi-bin/media/get";

    /// <summary>Sends one customer-service message (客服消息), at most <see cref="TextPieces.LargestMessage"/> bytes long.</summary>
    public Task<WeChatSendResult> SendTextAsync(string openId, string text, CancellationToken cancel) =>
        SendAsync(CustomerService, RawJson.TextMessage(openId, text), cancel);

    /// <summary>订阅通知</summary>
    public Task<WeChatSendResult> SendSubscriptionAsync(Notice notice, CancellationToken cancel) =>
        SendAsync(Subscription, RawJson.Notice(notice, link: "page"), cancel);

    /// <summary>模板消息</summary>
    public Task<WeChatSendResult> SendTemplateAsync(Notice notice, CancellationToken cancel) =>
        SendAsync(Template, RawJson.Notice(notice, link: "url"), cancel);

    /// <summary>Fetches what a citizen sent beside words (临时素材).</summary>
    public async Task<WeChatMedia> FetchMediaAsync(string mediaId, CancellationToken cancel)
    {
        if (pause.Of(Media) is { } code)
        {
            return WeChatMedia.Not(new WeChatSendResult(WeChatErrors.Of(code), code));
        }

        WeChatMedia media;
        try
        {
            var token = await tokens.GetAsync(cancel);
            media = await api.DownloadAsync(Media, token.Value, mediaId, cancel);
            if (WeChatErrors.IsStaleToken(media.Answer))
            {
                tokens.Drop(token);
                token = await tokens.GetAsync(cancel);
                media = await api.DownloadAsync(Media, token.Value, mediaId, cancel);
            }
        }
        catch (NoAccessTokenException none)
        {
            media = new WeChatMedia { Answer = none.Answer };
        }

        // Fetching twice harms nobody: what is unclear is simply tried again.
        var verdict = WeChatErrors.Of(media.Answer) is WeChatVerdict.Unknown ? WeChatVerdict.Later : WeChatErrors.Of(media.Answer);
        Told(Media, verdict, media.Answer);
        return media with { Result = new WeChatSendResult(verdict, media.Answer.Code) };
    }

    private async Task<WeChatSendResult> SendAsync(string call, byte[] json, CancellationToken cancel)
    {
        if (pause.Of(call) is { } code)
        {
            return new WeChatSendResult(WeChatErrors.Of(code), code);
        }

        WeChatVerdict verdict;
        WeChatAnswer answer;
        try
        {
            answer = await CallAsync(call, json, cancel);
            verdict = WeChatErrors.Of(answer);
        }
        catch (NoAccessTokenException none)
        {
            // No token, no message: whatever the token call ended in, trying the message later tells nobody twice.
            answer = none.Answer;
            verdict = WeChatErrors.Of(answer) is WeChatVerdict.Unknown ? WeChatVerdict.Later : WeChatErrors.Of(answer);
        }

        Told(call, verdict, answer);
        return new WeChatSendResult(verdict, answer.Code) { MessageId = answer.MessageId };
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

    private void Told(string call, WeChatVerdict verdict, WeChatAnswer answer)
    {
        meter.Call(call[(call.IndexOf('/', StringComparison.Ordinal) + 1)..], answer.Code, verdict.ToString());
        pause.After(call, verdict, answer.Code);
        if (verdict is WeChatVerdict.Delivered or WeChatVerdict.Ignored)
        {
            return;
        }

        if (answer.Reach is WeChatReach.Answered && WeChatErrors.Find(answer.Code).Alarm)
        {
            meter.Alarm(answer.Code);
            LogAlarm(answer.Code, verdict, answer.RequestId, answer.CallerAddress);
        }
        else
        {
            LogNotSent(answer.Code, verdict, answer.Reach, answer.Status, answer.RequestId);
        }
    }

    [LoggerMessage(EventId = 3201, EventName = "WeChatAlarm", Level = LogLevel.Error,
        Message = "WeChat refuses with errcode {Code} ({Verdict}), rid {RequestId}, caller address {CallerAddress}: an administrator must act.")]
    private partial void LogAlarm(int code, WeChatVerdict verdict, string? requestId, string? callerAddress);

    [LoggerMessage(EventId = 3202, EventName = "WeChatNotSent", Level = LogLevel.Warning,
        Message = "A call of WeChat's API is not known to have worked: errcode {Code} ({Verdict}), {Reach}, HTTP status {Status}, rid {RequestId}.")]
    private partial void LogNotSent(int code, WeChatVerdict verdict, WeChatReach reach, int? status, string? requestId);
}
