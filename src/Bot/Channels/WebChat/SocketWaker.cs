using Messaging.Routing.Store;
using Microsoft.Extensions.Hosting;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Wakes the sockets of this node when another one has written a line for them (唤醒连接); <see cref="SocketPoll"/> finds what this misses.</summary>
internal sealed class SocketWaker(LineNews news, OpenSockets sockets) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => news.ListenAsync(Wake, stoppingToken);

    private void Wake(long? conversation)
    {
        if (conversation is { } one)
        {
            sockets.TellNewLines(one);
            return;
        }

        foreach (var socket in sockets.All)
        {
            socket.TellNewLines();
        }
    }
}
