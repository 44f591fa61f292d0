using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// Looks every two seconds whether an open conversation has lines its sockets were not told of (补漏): stored by another node, or by one
/// that died before it told anybody. One question to the store for all sockets together.
/// </summary>
internal sealed partial class SocketPoll(OpenSockets sockets, DirectLineLog log, TimeProvider time, ILogger<SocketPoll> logger)
    : BackgroundService
{
    private const int ConversationsAQuery = 500;
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(2);

    internal async Task LookAsync(CancellationToken cancel)
    {
        foreach (var some in sockets.All.GroupBy(socket => socket.Conversation).Chunk(ConversationsAQuery))
        {
            var newest = await log.LastSeqsAsync([.. some.Select(open => open.Key)], cancel);
            foreach (var behind in some.SelectMany(open => open).Where(socket => socket.Sent < newest.GetValueOrDefault(socket.Conversation)))
            {
                behind.TellNewLines();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while; the next look finds what this one missed.
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for new web-chat lines failed; trying again")]
    private partial void LogFailed(Exception failure);
}
