using System.Collections.Concurrent;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>The web-chat sockets this node holds (在线连接), by conversation; two tabs are two sockets.</summary>
internal sealed class OpenSockets
{
    private readonly ConcurrentDictionary<OpenSocket, byte> _all = new();
    private readonly ConcurrentDictionary<long, OpenSocket[]> _byConversation = new();

    public IEnumerable<OpenSocket> All => _all.Keys;

    public OpenSocket Open(long conversation, int after)
    {
        var socket = new OpenSocket(conversation) { Sent = after };
        _all[socket] = 0;
        _byConversation.AddOrUpdate(conversation, _ => [socket], (_, others) => [.. others, socket]);
        return socket;
    }

    public void Close(OpenSocket socket)
    {
        _all.TryRemove(socket, out _);
        while (_byConversation.TryGetValue(socket.Conversation, out var held))
        {
            var left = held.Where(other => other != socket).ToArray();
            if (left.Length > 0
                ? _byConversation.TryUpdate(socket.Conversation, left, held)
                : _byConversation.TryRemove(KeyValuePair.Create(socket.Conversation, held)))
            {
                return;
            }
        }
    }

    /// <summary>To be called after lines were stored; other nodes notice by themselves.</summary>
    public void TellNewLines(long conversation)
    {
        foreach (var socket in Of(conversation))
        {
            socket.TellNewLines();
        }
    }

    /// <summary>Shows what is kept nowhere, such as typing, to whoever looks on right now.</summary>
    public void Show(long conversation, byte[] frame)
    {
        foreach (var socket in Of(conversation))
        {
            socket.Show(frame);
        }
    }

    private OpenSocket[] Of(long conversation) => _byConversation.GetValueOrDefault(conversation, []);
}
