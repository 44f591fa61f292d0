using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Hands a push to the bot and has the answer ready within WeChat's five seconds, or has it follow by itself.</summary>
internal sealed partial class WeChatTurn(
    FileMessage file,
    MailboxBot bot,
    WeChatEvents events,
    Phrases phrases,
    WeChatClient client,
    WeChatOptions options,
    ScannedCodes scanned,
    ChannelMeter meter,
    TimeProvider clock,
    ILogger<WeChatTurn> logger)
{
    private const string Channel = WeChatChannel.ChannelName;

    /// <summary>What was written down as going with the response may still be on its way to the disk; then WeChat hangs up.</summary>
    private static readonly TimeSpan _lastMoment = TimeSpan.FromSeconds(4.9);

    /// <summary>So that the passive reply is on the phone first.</summary>
    private static readonly TimeSpan _afterTheFirst = TimeSpan.FromSeconds(1);

    public async Task<WeChatTurnReply> TakeAsync(WeChatPush push)
    {
        var began = clock.GetTimestamp();
        if (WeChatActivities.Of(push, clock.GetUtcNow()) is not { } activity)
        {
            meter.Inbound(Channel, push.MsgType == "event" ? "unknown-event" : "unknown");
            LogUnknownType(string.Concat((push.Event ?? push.MsgType).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_').Take(32)));
            return WeChatTurnReply.Silent;
        }

        meter.Inbound(Channel, push.Event is { } name ? $"event/{name}" : push.MsgType);
        if (push.Event is { } known && WeChatActivities.Events[known] is not WeChatEventKind.Spoken)
        {
            return await TakeEventAsync(push, WeChatActivities.Events[known]);
        }

        activity = await scanned.WithChoiceAsync(activity, CancellationToken.None);
        var message = new IncomingMessage
        {
            Channel = Channel,
            Account = options.AppId!,
            Sender = push.FromUserName,
            MessageId = push.Key,
            Text = WeChatActivities.Kept(push),
            Opens = push.Event is null ? SendWindows.Message : SendWindows.Tap,
        };

        // Not cancelled by a dropped connection: what WeChat has handed over is taken, and its retry gets the result.
        var inTime = new InTime();
        var turn = file.ExecuteAsync(message, (inner, cancel) => AnswerAsync(inner, activity, inTime, cancel), CancellationToken.None);
        var reply = await InTimeAsync(turn, inTime, push.FromUserName);
        meter.Turn(Channel, clock.GetElapsedTime(began));
        return reply;
    }

    private async Task<string> AnswerAsync(Turn turn, Activity activity, InTime inTime, CancellationToken cancel)
    {
        var text = WeChatActivities.Text(await bot.AnswerAsync(turn, activity, cancel));
        if (!inTime.Reply())
        {
            turn.OweReply(from: 0, TimeSpan.Zero);
        }
        else if (TextPieces.Of(text).Count > 1)
        {
            turn.OweReply(from: 1, _afterTheFirst);
        }

        return text;
    }

    private async Task<WeChatTurnReply> InTimeAsync(Task<TurnResult> turn, InTime inTime, string openId)
    {
        if (await ReadyAsync(turn, options.ReplyBudget))
        {
            return await ReplyAsync(turn);
        }

        LogLate();
        if (inTime.GiveUp())
        {
            meter.Reply(Channel, "late");
            _ = TellWhenLostAsync(turn, openId);
            return WeChatTurnReply.Silent;
        }

        if (await ReadyAsync(turn, _lastMoment - options.ReplyBudget))
        {
            return await ReplyAsync(turn);
        }

        meter.Reply(Channel, "failed");
        return WeChatTurnReply.Silent with { HangUp = true };
    }

    private async Task<bool> ReadyAsync(Task turn, TimeSpan within)
    {
        if (within <= TimeSpan.Zero)
        {
            return turn.IsCompleted;
        }

        using var answered = new CancellationTokenSource();
        var first = await Task.WhenAny(turn, Task.Delay(within, clock, answered.Token));
        await answered.CancelAsync();
        return first == turn;
    }

    private async Task<WeChatTurnReply> ReplyAsync(Task<TurnResult> turn)
    {
        TurnResult result;
        try
        {
            result = await turn;
        }
        catch (Exception failure)
        {
            // Whether WeChat posts again after an error page is not documented; the citizen must know in any case.
            LogNotTaken(failure);
            meter.Reply(Channel, "failed");
            return new WeChatTurnReply(phrases.NotTaken, clock.GetUtcNow());
        }

        if (result.Repeated)
        {
            meter.Duplicate(Channel);
        }

        // Content may not be empty; acknowledging is WeChat's way of saying nothing. What does not fit follows by itself.
        var pieces = TextPieces.Of(result.Reply);
        meter.Reply(Channel, pieces.Count == 0 ? "silent" : "response");
        return pieces.Count == 0 ? WeChatTurnReply.Silent : new WeChatTurnReply(pieces[0], result.At);
    }

    /// <summary>It was acknowledged, and then could not be written down: there is no row that could speak for it.</summary>
    private async Task TellWhenLostAsync(Task<TurnResult> turn, string openId)
    {
        try
        {
            await turn;
            return;
        }
        catch (Exception failure)
        {
            LogNotTaken(failure);
        }

        try
        {
            await client.SendTextAsync(openId, phrases.NotTaken, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogNotTold(failure);
        }
    }

    private async Task<WeChatTurnReply> TakeEventAsync(WeChatPush push, WeChatEventKind kind)
    {
        try
        {
            await events.TakeAsync(push, kind, CancellationToken.None);
            return WeChatTurnReply.Silent;
        }
        catch (Exception failure)
        {
            // A proof or a consent must not be lost: without an acknowledgement WeChat posts it again.
            LogEventFailed(failure, push.Event!);
            return WeChatTurnReply.Silent with { HangUp = true };
        }
    }

    [LoggerMessage(EventId = 3211, EventName = "WeChatUnknownType", Level = LogLevel.Warning,
        Message = "WeChat pushed the unknown type {Type}; it is acknowledged and not kept.")]
    private partial void LogUnknownType(string type);

    [LoggerMessage(EventId = 3212, EventName = "WeChatLate", Level = LogLevel.Warning,
        Message = "A WeChat message was not answered in time; the reply follows as customer-service message.")]
    private partial void LogLate();

    [LoggerMessage(EventId = 3213, EventName = "WeChatNotTaken", Level = LogLevel.Error,
        Message = "A WeChat message could not be taken; the citizen is asked to send it again.")]
    private partial void LogNotTaken(Exception failure);

    [LoggerMessage(EventId = 3216, EventName = "WeChatNotTold", Level = LogLevel.Error,
        Message = "A citizen could not be told that a message was not taken.")]
    private partial void LogNotTold(Exception failure);

    [LoggerMessage(EventId = 3217, EventName = "WeChatEventFailed", Level = LogLevel.Error,
        Message = "The WeChat event {Event} could not be written down; WeChat is left to post it again.")]
    private partial void LogEventFailed(Exception failure, string @event);
}
