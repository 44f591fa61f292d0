using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deadlines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Fetches what citizens sent beside words (取回图片、语音和视频), at once and outside the five seconds. WeChat keeps it for three days; until
/// then it is tried again, afterwards the item says that it could not be had. Any number of nodes may run one.
/// </summary>
internal sealed partial class MediaWorker(
    AwaitedFiles files, WeChatClient client, CallPause pause, WeChatOptions options, ChannelMeter meter, TimeProvider clock, ILogger<MediaWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(3);
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(1);

    /// <summary>Fetches everything that is due now.</summary>
    public async Task<int> FetchDueAsync(CancellationToken cancel)
    {
        var count = 0;
        while (options.IsOn && await files.TakeAsync(WeChatChannel.ChannelName, options.AppId!, cancel) is var (file, reference))
        {
            await FetchAsync(file, reference, cancel);
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
                await FetchDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task FetchAsync(AwaitedFile file, string reference, CancellationToken cancel)
    {
        var media = await client.FetchMediaAsync(reference, cancel);
        if (media.TooLarge)
        {
            await LoseAsync(file, "It is larger than an attachment may be.", cancel);
        }
        else if (media.Content is { } content)
        {
            var refused = await files.KeepAsync(file, content, cancel);
            meter.Media(file.Kind.ToString(), refused is null ? "kept" : "unfit");
        }
        else
        {
            await NotFetchedAsync(file, media.Result, cancel);
        }
    }

    private async Task NotFetchedAsync(AwaitedFile file, WeChatSendResult result, CancellationToken cancel)
    {
        var reason = WeChatErrors.Reason(result);
        var until = pause.Until(result.Verdict) ?? clock.Now() + Pause(file.Attempts);
        if (result.Verdict is WeChatVerdict.MediaGone || until > file.ReceivedAt + _kept)
        {
            await LoseAsync(file, reason, cancel);
        }
        else
        {
            meter.Media(file.Kind.ToString(), "later");
            await files.PutOffAsync(file, until, reason, cancel);
        }
    }

    private async Task LoseAsync(AwaitedFile file, string reason, CancellationToken cancel)
    {
        meter.Media(file.Kind.ToString(), "lost");
        LogLost(file.Kind, reason);
        await files.LoseAsync(file, reason, cancel);
    }

    /// <summary>Ten seconds, then twice as long each time.</summary>
    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(2, Math.Clamp(attempts, 0, 20)), _longestPause.TotalSeconds));

    [LoggerMessage(EventId = 3241, EventName = "WeChatMediaLost", Level = LogLevel.Warning, Message = "A citizen's {Kind} could not be fetched: {Reason}")]
    private partial void LogLost(MediaKind kind, string reason);

    [LoggerMessage(EventId = 3242, EventName = "WeChatMediaFailed", Level = LogLevel.Error, Message = "Fetching what citizens sent failed; trying again")]
    private partial void LogFailed(Exception failure);
}
