using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Events that nobody answers (事件推送): proofs, consents, who left, what WeChat says of the account.</summary>
internal sealed partial class WeChatEvents(
    CitizenReach reach, RecordProof proofs, SharedValues shared, WeChatOptions options, ChannelMeter meter, TimeProvider clock, ILogger<WeChatEvents> logger)
{
    /// <summary>Under it stands what WeChat said last of the account's certification.</summary>
    public const string AccountNotice = "wechat-account-notice";

    private const string Channel = WeChatChannel.ChannelName;

    private string Account => options.AppId!;

    public Task TakeAsync(WeChatPush push, WeChatEventKind kind, CancellationToken cancel) => kind switch
    {
        WeChatEventKind.Scanned => reach.OpenAsync(Channel, Account, push.FromUserName, SendWindows.Tap, cancel),
        WeChatEventKind.Left => reach.LeaveAsync(Channel, Account, push.FromUserName, cancel),
        WeChatEventKind.Revoked => reach.ForgetAsync(Channel, Account, push["OpenID"] ?? push.FromUserName, cancel),
        WeChatEventKind.Proof when push.Event == "templatesendjobfinish" => ProveTemplateAsync(push, cancel),
        WeChatEventKind.Proof => ProveSubscriptionsAsync(push, cancel),
        WeChatEventKind.Consent => ConsentAsync(push, cancel),
        WeChatEventKind.Account => TellAdministratorAsync(push, cancel),
        _ => Task.CompletedTask,
    };

    private Task ProveTemplateAsync(WeChatPush push, CancellationToken cancel)
    {
        var status = push["Status"] ?? "";
        var arrived = status == "success";
        return proofs.ExecuteAsync(
            Proof(push, Rung.Template, push["MsgID"] ?? push["MsgId"], arrived, arrived ? "template message: event success" : $"template message: {Bare(status)}"),
            cancel);
    }

    private async Task ProveSubscriptionsAsync(WeChatPush push, CancellationToken cancel)
    {
        foreach (var entry in push.Groups.Where(group => group["ErrorCode"] is not null && group["TemplateId"] == options.AnswerSubscription?.Id))
        {
            var arrived = entry["ErrorCode"] == "0";
            await proofs.ExecuteAsync(
                Proof(
                    push,
                    Rung.Subscription,
                    entry["MsgID"],
                    arrived,
                    arrived ? "subscription message: event success" : $"subscription message: {Bare(entry["ErrorCode"]!)} {Bare(entry["ErrorStatus"] ?? "")}"),
                cancel);
        }
    }

    private async Task ConsentAsync(WeChatPush push, CancellationToken cancel)
    {
        foreach (var entry in push.Groups.Where(group => group["TemplateId"] is { } id && id == options.AnswerSubscription?.Id))
        {
            await reach.ConsentAsync(Channel, Account, push.FromUserName, entry["TemplateId"]!, entry["SubscribeStatusString"] == "accept", cancel);
        }
    }

    private async Task TellAdministratorAsync(WeChatPush push, CancellationToken cancel)
    {
        var name = push.Event!;
        meter.AccountEvent(name);
        var until = push["ExpiredTime"] is { } seconds && long.TryParse(seconds, out var unix)
            ? ChinaTime.DateOf(DateTimeOffset.FromUnixTimeSeconds(unix)).ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            : null;
        if (name is "qualification_verify_success" or "naming_verify_success")
        {
            LogAccountWell(name, until);
        }
        else
        {
            LogAccount(name, until, Bare(push["FailReason"] ?? ""));
        }

        await shared.SetAsync(AccountNotice, $"{clock.Now():O} {name} {until}", null, cancel);
    }

    private ChannelProof Proof(WeChatPush push, Rung rung, string? id, bool arrived, string words) => new()
    {
        Channel = Channel,
        Account = Account,
        Sender = push.FromUserName,
        Rung = rung,
        MessageId = id,
        Arrived = arrived,
        Words = words,
    };

    /// <summary>WeChat's words as far as they can hold nobody's.</summary>
    private static string Bare(string words) => string.Concat(words.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ':').Take(100));

    [LoggerMessage(EventId = 3251, EventName = "WeChatAccount", Level = LogLevel.Error,
        Message = "WeChat tells of the account: {Event}, until {Until} {Reason}. An administrator must act, else interfaces lapse.")]
    private partial void LogAccount(string @event, string? until, string reason);

    [LoggerMessage(EventId = 3252, EventName = "WeChatAccountWell", Level = LogLevel.Information, Message = "WeChat tells of the account: {Event}, until {Until}.")]
    private partial void LogAccountWell(string @event, string? until);
}
