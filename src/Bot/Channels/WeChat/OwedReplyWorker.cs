using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Sends replies that were not ready in five seconds, or too long for one message, as customer-service messages (欠复). They are rows, so a
/// crash between taking a message and sending its receipt loses nothing. Any number of nodes may run one.
/// </summary>
internal sealed partial class OwedReplyWorker(
    OwedReplies owed, WeChatClient client, CallPause pause, WeChatOptions options, ChannelMeter meter, TimeProvider clock, ILogger<OwedReplyWorker> logger)
    : BackgroundService
{
    private const int MostTries = 20;
    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends everything that is due now.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var count = 0;
        while (options.IsOn && await owed.TakeAsync(WeChatChannel.ChannelName, options.AppId!, cancel) is { } reply)
        {
            await SendAsync(reply, cancel);
            count++;
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_beat, clock);
        while (options.IsOn && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task SendAsync(OwedReply reply, CancellationToken cancel)
    {
        if (reply.Interrupted)
        {
            await SettleAsync(reply, DeliveryState.Unknown, "The server stopped while sending.", null);
            return;
        }

        var pieces = TextPieces.Of(reply.Text);
        for (var part = reply.Part; part < pieces.Count; part++)
        {
            await owed.BeginPartAsync(reply.Id, cancel);
            var result = await client.SendTextAsync(reply.Sender, pieces[part], cancel);
            if (result.Verdict is not WeChatVerdict.Delivered)
            {
                await NotSentAsync(reply, result);
                return;
            }

            // What went out is written down also while the server stops.
            await owed.EndPartAsync(reply.Id, CancellationToken.None);
        }

        await SettleAsync(reply, DeliveryState.Delivered, null, null);
    }

    private async Task NotSentAsync(OwedReply reply, WeChatSendResult result)
    {
        var reason = WeChatErrors.Reason(result);
        DateTimeOffset? next = result.Verdict switch
        {
            WeChatVerdict.Later => clock.Now().AddSeconds(10 * Math.Pow(2, Math.Min(reply.Attempts, 8))),
            WeChatVerdict.NextMinute or WeChatVerdict.NextDay => pause.Until(result.Verdict),
            WeChatVerdict.Misconfigured => clock.Now().AddHours(1),
            _ => null,
        };
        if (result.Verdict is WeChatVerdict.Unknown)
        {
            await SettleAsync(reply, DeliveryState.Unknown, reason, null);
        }
        else if (next is { } at && reply.Attempts < MostTries)
        {
            await owed.SettleAsync(reply.Id, DeliveryState.Pending, reason, at, conversation => conversation.GiveBackSend(), CancellationToken.None);
        }
        else
        {
            await SettleAsync(reply, DeliveryState.Failed, reason, WeChatErrors.ClosesWindow(result.Code) ? conversation => conversation.Close() : null);
        }
    }

    private async Task SettleAsync(OwedReply reply, DeliveryState state, string? reason, Action<Conversation>? window)
    {
        meter.Delivery("wechat-reply", state.ToString());
        await owed.SettleAsync(reply.Id, state, reason, null, window, CancellationToken.None);
        if (state is not DeliveryState.Delivered)
        {
            LogNotSent(reply.ItemNumber, state, reason);
        }
    }

    [LoggerMessage(EventId = 3214, EventName = "WeChatReplyNotSent", Level = LogLevel.Error,
        Message = "The late reply of item {Number} did not reach its citizen ({State}): {Reason}")]
    private partial void LogNotSent(string? number, DeliveryState state, string? reason);

    [LoggerMessage(EventId = 3215, EventName = "WeChatRepliesFailed", Level = LogLevel.Error, Message = "Sending late replies failed; trying again")]
    private partial void LogFailed(Exception failure);
}
