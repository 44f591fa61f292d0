using System.Net.WebSockets;
using Messaging.Bot.Channels.WebChat.Uploads;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// One socket of a web chat (消息流): everything stored after the client's watermark, in order and one activity a frame, and
/// then whatever is stored from now on. The store alone says what comes next, so there is no seam between replay and live.
/// </summary>
internal sealed partial class DirectLineStream(
    WebSocket socket,
    OpenSocket news,
    DirectLineLog log,
    ServedLines served,
    WebChatProof proof,
    TimeProvider clock,
    ILogger<DirectLineStream> logger)
{
    /// <summary>Pings under the protocol; a peer that does not answer in time is cut off.</summary>
    public static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A socket still open this long after a frame has answered a ping that was sent after it; a second more for each timer, because
    /// .NET looks at them once a second.
    /// </summary>
    private static readonly TimeSpan _livedPast = PingEvery + PongWithin + TimeSpan.FromSeconds(2);

    /// <summary>Proxies drop a connection that is quiet for a minute and do not count pings.</summary>
    private static readonly TimeSpan _keepAliveEvery = TimeSpan.FromSeconds(15);

    /// <summary>The clients send an empty frame every 20 seconds; one that misses four is gone.</summary>
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _closeWithin = TimeSpan.FromSeconds(2);
    private const int LinesARead = 100;

    private readonly Queue<(long DeliveryId, long SentAt)> _unproven = new();
    private readonly CancellationTokenSource _ended = new();
    private long _heardAt = clock.GetTimestamp();
    private long _spokeAt = clock.GetTimestamp();

    /// <summary>Returns when the client has gone, has been silent too long, or the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ended = _ended;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping, ended.Token);
        var hearing = HearAsync();
        var reason = WebSocketCloseStatus.NormalClosure;
        try
        {
            await using var ticks = clock.CreateTimer(_ => news.Ring(), null, _tick, _tick);
            await TellAsync(done.Token);
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            reason = stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : reason;
        }
        catch (WebSocketException)
        {
            // The client vanished while we wrote; it comes back with its watermark.
        }
        catch (Exception failure)
        {
            LogBroken(failure);
            reason = WebSocketCloseStatus.InternalServerError;
        }

        await CloseAsync(reason, hearing);
    }

    private async Task TellAsync(CancellationToken done)
    {
        while (clock.GetElapsedTime(Volatile.Read(ref _heardAt)) < _longestSilence)
        {
            while (news.TryTakeFleeting(out var frame))
            {
                await SendAsync(frame);
            }

            if (news.TakeNewLines())
            {
                await SendNewLinesAsync(done);
            }

            await ProveAsync(done);
            if (clock.GetElapsedTime(_spokeAt) >= _keepAliveEvery)
            {
                await SendAsync([]);
            }

            await news.WaitAsync(done);
        }
    }

    private async Task SendNewLinesAsync(CancellationToken done)
    {
        IReadOnlyList<StoredLine> lines;
        do
        {
            lines = await log.ReadAsync(news.Conversation, news.Sent, LinesARead, done);
            foreach (var line in lines)
            {
                // The client emits the activities of one frame a timer tick apart and would interleave them with the next frame.
                await SendAsync(DirectLineFrame.Write([served.Of(line)], line.Seq));
                news.Sent = line.Seq;
                if (line.DeliveryId is { } delivery)
                {
                    _unproven.Enqueue((delivery, clock.GetTimestamp()));
                }
            }
        }
        while (lines.Count == LinesARead);
    }

    private async Task ProveAsync(CancellationToken done)
    {
        while (_unproven.TryPeek(out var sent) && socket.State is WebSocketState.Open &&
            (Volatile.Read(ref _heardAt) > sent.SentAt || clock.GetElapsedTime(sent.SentAt) >= _livedPast))
        {
            await proof.LivedPastAsync(sent.DeliveryId, done);
            _unproven.Dequeue();
        }
    }

    /// <summary>Not cancelled when the server stops: a frame cut in the middle would rob the client of the reason.</summary>
    private async Task SendAsync(byte[] frame)
    {
        _spokeAt = clock.GetTimestamp();
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _ended.Token);
    }

    /// <summary>What the client says on a socket means nothing but that it is there.</summary>
    private async Task HearAsync()
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType is not WebSocketMessageType.Close)
            {
                Volatile.Write(ref _heardAt, clock.GetTimestamp());
                news.Ring();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off without a goodbye.
        }
        finally
        {
            await _ended.CancelAsync();
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus reason, Task hearing)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var patience = new CancellationTokenSource(_closeWithin);
                await socket.CloseOutputAsync(reason, null, patience.Token);
            }

            await hearing.WaitAsync(_closeWithin);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or TimeoutException)
        {
            // It did not say goodbye in time.
        }

        socket.Abort();
        await hearing;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A web-chat socket ended because of a failure here; its client will resume")]
    private partial void LogBroken(Exception failure);
}
