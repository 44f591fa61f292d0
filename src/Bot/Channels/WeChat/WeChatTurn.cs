using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Hands a push to the bot and has the answer ready within WeChat's five seconds, or sends it afterwards.</summary>
internal sealed partial class WeChatTurn(
    FileMessage file, MailboxBot bot, Phrases phrases, WeChatClient client, WeChatOptions options, ScannedCodes scanned, TimeProvider clock, ILogger<WeChatTurn> logger)
{
    /// <summary>WeChat hangs up after five seconds and posts again.</summary>
    internal static readonly TimeSpan Budget = TimeSpan.FromSeconds(4.5);

    /// <returns>What to answer in the same response; null to acknowledge only.</returns>
    public async Task<WeChatTurnReply?> TakeAsync(WeChatPush push)
    {
        if (WeChatActivities.Of(push, clock.GetUtcNow()) is not { } activity)
        {
            if (!WeChatActivities.IsKnownType(push.MsgType))
            {
                LogUnknownType(string.Concat(push.MsgType.Where(char.IsAsciiLetterOrDigit).Take(32)));
            }

            return null;
        }

        activity = await scanned.WithChoiceAsync(activity, CancellationToken.None);
        var message = new IncomingMessage
        {
            Channel = WeChatChannel.ChannelName,
            Account = options.AppId!,
            Sender = push.FromUserName,
            MessageId = push.Key,
            Text = WeChatActivities.Kept(push),
        };

        // Not cancelled by a dropped connection: what WeChat has handed over is taken, and its retry gets the result.
        var turn = file.ExecuteAsync(
            message,
            async (inner, cancel) => WeChatActivities.Text(await bot.AnswerAsync(inner, activity, cancel)),
            CancellationToken.None);

        return await InTimeAsync(turn)
            ? await ReplyAsync(turn, push.FromUserName)
            : Later(turn, push.FromUserName);
    }

    private async Task<bool> InTimeAsync(Task turn)
    {
        using var answered = new CancellationTokenSource();
        var first = await Task.WhenAny(turn, Task.Delay(Budget, clock, answered.Token));
        await answered.CancelAsync();
        return first == turn;
    }

    private async Task<WeChatTurnReply?> ReplyAsync(Task<TurnResult> turn, string openId)
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
            return new WeChatTurnReply(phrases.NotTaken, clock.GetUtcNow());
        }

        // Content may not be empty; acknowledging is WeChat's way of saying nothing.
        var pieces = TextPieces.Of(result.Reply);
        return pieces.Count == 0 ? null : new WeChatTurnReply(pieces[0], result.At)
        {
            // A retry gets the first message again, since WeChat may never have had it; not the others, which do not depend on it.
            Afterwards = pieces.Count > 1 && !result.Repeated ? () => SendAsync(openId, pieces.Skip(1), result.ItemNumber) : null,
        };
    }

    private WeChatTurnReply? Later(Task<TurnResult> turn, string openId)
    {
        LogLate();
        _ = SendWhenReadyAsync(turn, openId);
        return null;
    }

    private async Task SendWhenReadyAsync(Task<TurnResult> turn, string openId)
    {
        string? number = null;
        string reply;
        try
        {
            var result = await turn;
            if (result.Repeated)
            {
                // Another push of the same message is, or was, the first; its answer is on the way.
                return;
            }

            (reply, number) = (result.Reply, result.ItemNumber);
        }
        catch (Exception failure)
        {
            LogNotTaken(failure);
            reply = phrases.NotTaken;
        }

        await SendAsync(openId, TextPieces.Of(reply), number);
    }

    private async Task SendAsync(string openId, IEnumerable<string> pieces, string? number)
    {
        try
        {
            foreach (var piece in pieces)
            {
                if ((await client.SendTextAsync(openId, piece, CancellationToken.None)).Verdict is not WeChatVerdict.Delivered and var verdict)
                {
                    LogReplyNotSent(number, verdict);
                    return;
                }
            }
        }
        catch (Exception failure)
        {
            LogReplyFailed(failure, number);
        }
    }

    [LoggerMessage(EventId = 3211, EventName = "WeChatUnknownType", Level = LogLevel.Warning,
        Message = "WeChat pushed a message of the unknown type {Type}; it is acknowledged and not kept.")]
    private partial void LogUnknownType(string type);

    [LoggerMessage(EventId = 3212, EventName = "WeChatLate", Level = LogLevel.Warning,
        Message = "A WeChat message was not answered in time; the reply follows as customer-service message.")]
    private partial void LogLate();

    [LoggerMessage(EventId = 3213, EventName = "WeChatNotTaken", Level = LogLevel.Error,
        Message = "A WeChat message could not be taken; the citizen is asked to send it again.")]
    private partial void LogNotTaken(Exception failure);

    [LoggerMessage(EventId = 3214, EventName = "WeChatReplyNotSent", Level = LogLevel.Error,
        Message = "The late reply of item {Number} did not reach its citizen ({Verdict}).")]
    private partial void LogReplyNotSent(string? number, WeChatVerdict verdict);

    [LoggerMessage(EventId = 3215, EventName = "WeChatReplyFailed", Level = LogLevel.Error,
        Message = "Sending the late reply of item {Number} failed.")]
    private partial void LogReplyFailed(Exception failure, string? number);
}
