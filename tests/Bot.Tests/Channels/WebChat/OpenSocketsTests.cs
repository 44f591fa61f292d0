using Messaging.Bot.Channels.WebChat;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class OpenSocketsTests
{
    private readonly OpenSockets _sockets = new();

    [Fact]
    public void A_new_socket_looks_into_the_store_before_anybody_tells_it_to()
    {
        var socket = _sockets.Open(1, after: 0);

        Assert.True(socket.TakeNewLines());
        Assert.False(socket.TakeNewLines());
    }

    [Fact]
    public void All_tabs_of_a_conversation_are_told_and_no_other()
    {
        OpenSocket[] tabs = [_sockets.Open(1, 0), _sockets.Open(1, 0), _sockets.Open(2, 0)];
        foreach (var tab in tabs)
        {
            tab.TakeNewLines();
        }

        _sockets.TellNewLines(1);

        Assert.Equal([true, true, false], tabs.Select(tab => tab.TakeNewLines()));
    }

    [Fact]
    public void A_closed_socket_is_told_nothing_more()
    {
        var first = _sockets.Open(1, 0);
        var second = _sockets.Open(1, 0);
        first.TakeNewLines();

        _sockets.Close(first);
        _sockets.TellNewLines(1);

        Assert.False(first.TakeNewLines());
        Assert.Equal([second], _sockets.All);
        _sockets.Close(second);
        Assert.Empty(_sockets.All);
    }

    [Fact]
    public async Task However_often_it_is_told_the_loop_wakes_once()
    {
        var socket = _sockets.Open(1, 0);
        _sockets.TellNewLines(1);
        _sockets.TellNewLines(1);

        await socket.WaitAsync(TestContext.Current.CancellationToken);

        Assert.False(socket.WaitAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void Of_what_is_shown_and_forgotten_only_the_latest_waits_for_a_slow_socket()
    {
        var socket = _sockets.Open(1, 0);
        for (byte i = 0; i < 100; i++)
        {
            _sockets.Show(1, [i]);
        }

        List<byte> shown = [];
        while (socket.TryTakeFleeting(out var frame))
        {
            shown.AddRange(frame);
        }

        Assert.Equal(Enumerable.Range(84, 16).Select(i => (byte)i), shown);
    }
}
