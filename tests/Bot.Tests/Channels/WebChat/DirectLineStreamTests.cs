using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using Messaging.Bot.Channels.WebChat;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Bot.Tests.Channels.WebChat;

/// <summary>One socket over a real connection, on a clock that the test moves.</summary>
public sealed class DirectLineStreamTests : IAsyncLifetime
{
    /// <summary>What should come and does not would otherwise be waited for without end.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));
    private readonly CancellationTokenSource _stopping = new();
    private Office _office = null!;
    private WebChatOffice _chat = null!;
    private WebSocket _client = null!;
    private OpenSocket _open = null!;
    private Task _running = null!;

    private CancellationToken Cancel => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        _chat = new WebChatOffice(_office);
        await _chat.Turn.StartAsync(WebChatOffice.Grant, null);
        await _chat.SayAsync(Some.Matter);
        var conversation = (await _chat.Log.FindAsync(WebChatOffice.Grant.Conversation, Cancel))!;

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var caller = new TcpClient();
        await caller.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Cancel);
        var called = await listener.AcceptTcpClientAsync(Cancel);
        _client = WebSocket.CreateFromStream(caller.GetStream(), new WebSocketCreationOptions { IsServer = false });
        var server = WebSocket.CreateFromStream(called.GetStream(), new WebSocketCreationOptions { IsServer = true });

        _open = _chat.Sockets.Open(conversation.Key, after: 0);
        _running = new DirectLineStream(
            server, _open, _chat.Log, _chat.Served, _chat.Proof, _office.Clock, NullLogger<DirectLineStream>.Instance).RunAsync(_stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Abort();
        await _running;
        _stopping.Dispose();
        _patience.Dispose();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task What_was_said_before_comes_first_one_activity_a_frame()
    {
        foreach (var watermark in (string[])["1", "2", "3"])
        {
            var frame = JsonDocument.Parse((await HearAsync())!).RootElement;
            Assert.Equal(1, frame.GetProperty("activities").GetArrayLength());
            Assert.Equal(watermark, frame.GetProperty("watermark").GetString());
        }
    }

    [Fact]
    public async Task A_quiet_connection_is_kept_alive_by_an_empty_frame()
    {
        await HearAsync(3);
        _office.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal("", await HearAsync());
    }

    [Fact]
    public async Task A_client_that_is_silent_too_long_is_dropped_and_one_that_is_there_is_not()
    {
        await HearAsync(3);
        for (var minute = 0; minute < 2; minute++)
        {
            _office.Clock.Advance(TimeSpan.FromSeconds(60));
            Assert.Equal("", await HearAsync());
            await _client.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Cancel);
            await PassAsync();
        }

        string? heard;
        do
        {
            _office.Clock.Advance(TimeSpan.FromSeconds(15));
            heard = await HearAsync();
        }
        while (heard is not null);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, _client.CloseStatus);
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        await HearAsync(3);
        await _stopping.CancelAsync();

        Assert.Null(await HearAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, _client.CloseStatus);
    }

    [Fact]
    public async Task An_answer_is_proven_once_its_socket_has_outlived_a_ping_and_not_before()
    {
        await HearAsync(3);
        var delivery = await SendAnswerAsync();

        _office.Clock.Advance(TimeSpan.FromSeconds(9));
        await PassAsync();
        Assert.Equal(DeliveryState.Pending, await _chat.StateAsync(delivery));

        _office.Clock.Advance(TimeSpan.FromSeconds(1));
        await ProvenAsync(delivery);
    }

    [Fact]
    public async Task Any_frame_of_the_client_after_an_answer_proves_it()
    {
        await HearAsync(3);
        var delivery = await SendAnswerAsync();
        _office.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await _client.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Cancel);

        await ProvenAsync(delivery);
    }

    [Fact]
    public async Task A_socket_that_is_cut_proves_nothing()
    {
        await HearAsync(3);
        var delivery = await SendAnswerAsync();

        _client.Abort();
        await _running;
        _office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(DeliveryState.Pending, await _chat.StateAsync(delivery));
    }

    private async Task<long> SendAnswerAsync()
    {
        var (delivery, number) = await _chat.ApprovedAnswerAsync();
        await _chat.Channel.SendAsync(delivery, number, Cancel);
        Assert.Contains("已退回原卡。", await HearAsync(), StringComparison.Ordinal);

        // What comes next over the same socket shows that the server is done with sending it.
        await PassAsync();
        return delivery.Id;
    }

    private async Task ProvenAsync(long delivery)
    {
        while (await _chat.StateAsync(delivery) is not DeliveryState.Delivered)
        {
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>Lets the socket's loop go round once more at the time it is now.</summary>
    private async Task PassAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            _chat.Sockets.Show(_open.Conversation, """{"activities":[]}"""u8.ToArray());
            while (await HearAsync() is not """{"activities":[]}""")
            {
            }
        }
    }

    private async Task HearAsync(int frames)
    {
        for (var i = 0; i < frames; i++)
        {
            Assert.NotEqual("", await HearAsync());
        }
    }

    /// <returns>The next frame; null when the server has closed.</returns>
    private async Task<string?> HearAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _client.ReceiveAsync(buffer.AsMemory(length), Cancel);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return part.MessageType is WebSocketMessageType.Close ? null : WebChatOffice.Text(buffer[..length]);
    }
}
