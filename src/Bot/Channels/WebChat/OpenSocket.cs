using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// What other threads tell the one loop that writes to a socket (连接的信箱): that the store has something new, something to show and
/// forget, or that it is time to look at the clock. Telling never waits for the socket.
/// </summary>
internal sealed class OpenSocket(long conversation)
{
    /// <summary>Typing that nobody came round to send is worth nothing; so the oldest goes.</summary>
    private const int MostFleeting = 16;

    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ConcurrentQueue<byte[]> _fleeting = new();
    private int _newLines = 1;
    private int _sent;

    public long Conversation { get; } = conversation;

    /// <summary>The number of the last line that went out here.</summary>
    public int Sent
    {
        get => Volatile.Read(ref _sent);
        set => Volatile.Write(ref _sent, value);
    }

    public void TellNewLines()
    {
        Interlocked.Exchange(ref _newLines, 1);
        Ring();
    }

    public void Show(byte[] frame)
    {
        _fleeting.Enqueue(frame);
        while (_fleeting.Count > MostFleeting && _fleeting.TryDequeue(out _))
        {
        }

        Ring();
    }

    public void Ring() => _bell.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancel) => await _bell.Reader.ReadAsync(cancel);

    /// <summary>Whether there may be lines after <see cref="Sent"/>; asking takes the notice away.</summary>
    public bool TakeNewLines() => Interlocked.Exchange(ref _newLines, 0) == 1;

    public bool TryTakeFleeting(out byte[] frame)
    {
        var taken = _fleeting.TryDequeue(out var next);
        frame = next ?? [];
        return taken;
    }
}
