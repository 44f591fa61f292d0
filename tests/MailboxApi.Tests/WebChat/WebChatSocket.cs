using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>A page's socket. It reads all the time, as a browser does, and hands out one frame after the other.</summary>
internal sealed class WebChatSocket : IAsyncDisposable
{
    /// <summary>What should come and does not would otherwise be waited for without end.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket;
    private readonly Channel<ActivitySet> _frames = Channel.CreateUnbounded<ActivitySet>();
    private readonly Task _reading;

    private WebChatSocket(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    public WebSocketCloseStatus? ClosedWith => _socket.CloseStatus;

    public static async Task<WebChatSocket> OpenAsync(Uri url, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(url, TestContext.Current.CancellationToken);
        return new WebChatSocket(socket);
    }

    public async Task<ActivitySet> NextAsync() =>
        await _frames.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(_patience);

    public async Task<IReadOnlyList<ActivitySet>> NextAsync(int frames)
    {
        List<ActivitySet> next = [];
        while (next.Count < frames)
        {
            next.Add(await NextAsync());
        }

        return next;
    }

    /// <summary>Reads until an activity of this text has come, which is the last of what it gives.</summary>
    public async Task<IReadOnlyList<ActivitySet>> UntilAsync(string text)
    {
        List<ActivitySet> frames = [];
        do
        {
            frames.Add(await NextAsync());
        }
        while (!frames[^1].Texts.Contains(text));

        return frames;
    }

    /// <summary>The empty frame with which the clients show that they are there.</summary>
    public Task SayHereAsync() =>
        _socket.SendAsync(ArraySegment<byte>.Empty, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>Waits until the other side has ended it.</summary>
    public Task EndedAsync() => _reading.WaitAsync(_patience);

    /// <summary>As when a train enters a tunnel.</summary>
    public async Task CutAsync()
    {
        _socket.Abort();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[512 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                if (length > 0)
                {
                    await _frames.Writer.WriteAsync(ActivitySet.Of(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement));
                }
            }

            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut, by either side.
        }
        finally
        {
            _frames.Writer.TryComplete();
        }
    }
}
