using Messaging.Bot.Channels;
using Messaging.Routing.Desk.Answering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Outbound;

/// <summary>Takes answers that are due, one at a time, and hands each to its channel. Any number of nodes may run one.</summary>
public sealed partial class DeliveryWorker(
    TakeDelivery take, RecordDelivery record, IEnumerable<IChannel> channels, ChannelMeter meter, TimeProvider time, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many deliveries were taken.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        var count = 0;
        while (await take.ExecuteAsync(cancel) is { } taken)
        {
            await SendAsync(taken, cancel);
            count++;
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while; deliveries wait in it.
                LogFailed(failure);
            }
        }
    }

    private async Task SendAsync(TakenDelivery taken, CancellationToken cancel)
    {
        var id = taken.Delivery.Id;
        if (!_channels.TryGetValue(taken.Delivery.Way, out var channel))
        {
            await record.FailedAsync(id, $"No channel '{taken.Delivery.Way}' is configured.", cancel);
            return;
        }

        if (taken.Interrupted && !channel.MayRepeat)
        {
            await record.UnknownAsync(id, "The server stopped while sending.", cancel);
            return;
        }

        SendOutcome outcome;
        try
        {
            outcome = await channel.SendAsync(taken.Delivery, taken.ItemNumber, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogChannelFailed(failure, channel.Name, taken.ItemNumber);
            outcome = channel.MayRepeat
                ? new SendOutcome.TryLater(time.GetUtcNow().AddSeconds(30), "The channel failed.")
                : new SendOutcome.Unknown("The channel failed while sending.");
        }

        meter.Delivery(channel.Name, outcome.GetType().Name);
        await RecordAsync(id, outcome, cancel);
    }

    private Task RecordAsync(long id, SendOutcome outcome, CancellationToken cancel) => outcome switch
    {
        SendOutcome.Delivered delivered => record.DeliveredAsync(id, delivered.How, delivered.AskedRating, cancel),
        SendOutcome.Sent => record.SentAsync(id, cancel),
        SendOutcome.Unknown unknown => record.UnknownAsync(id, unknown.Reason, cancel),
        SendOutcome.TryLater later => record.LaterAsync(id, later.At, later.Reason, cancel),
        SendOutcome.CannotReach cannot => record.FailedAsync(id, cannot.Reason, cancel),
        _ => throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is not recorded."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking deliveries failed; trying again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {Channel} failed sending the answer of item {Number}")]
    private partial void LogChannelFailed(Exception failure, string channel, string number);
}
