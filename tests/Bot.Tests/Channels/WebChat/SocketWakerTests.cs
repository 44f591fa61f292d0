using Messaging.Bot.Channels.WebChat;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Messaging.Bot.Tests.Channels.WebChat;

/// <summary>PostgreSQL tells a node of lines that another one wrote. No poll runs here: what is not told stays unheard.</summary>
public sealed class SocketWakerTests
{
    /// <summary>What should come and does not would otherwise be waited for without end.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_written_by_another_node_wakes_its_socket_and_no_other()
    {
        await using var office = await Office.OnAsync(Databases.Postgres);
        await using var neighbour = office.AnotherNode();
        WebChatOffice here = new(office), there = new(neighbour);
        var mine = await OpenAsync(here);
        var others = here.Sockets.Open(mine.Conversation + 1_000, 0);
        using var waker = new SocketWaker(office.Get<LineNews>(), here.Sockets);
        await waker.StartAsync(Cancel);
        await WokenAsync(mine);
        await WokenAsync(others);

        await there.SayAsync(Some.Matter);

        await WokenAsync(mine);
        Assert.False(others.TakeNewLines());
        await waker.StopAsync(Cancel);
    }

    [Fact]
    public async Task After_a_break_of_the_connection_every_socket_looks_and_hearing_goes_on()
    {
        await using var office = await Office.OnAsync(Databases.Postgres);
        await using var neighbour = office.AnotherNode();
        WebChatOffice here = new(office), there = new(neighbour);
        var mine = await OpenAsync(here);
        using var waker = new SocketWaker(office.Get<LineNews>(), here.Sockets);
        await waker.StartAsync(Cancel);
        await WokenAsync(mine);

        await BreakAsync(office);
        while (!mine.TakeNewLines())
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancel);
        }

        await there.SayAsync(Some.Matter);

        await WokenAsync(mine);
        await waker.StopAsync(Cancel);
    }

    private static async Task<OpenSocket> OpenAsync(WebChatOffice chat)
    {
        await chat.Turn.StartAsync(WebChatOffice.Grant, null);
        var conversation = (await chat.Log.FindAsync(WebChatOffice.Grant.Conversation, Cancel))!;
        var socket = chat.Sockets.Open(conversation.Key, conversation.LastSeq);
        socket.TakeNewLines();
        return socket;
    }

    private static async Task WokenAsync(OpenSocket socket)
    {
        while (!socket.TakeNewLines())
        {
            await socket.WaitAsync(Cancel).WaitAsync(_patience, Cancel);
        }
    }

    private static async Task BreakAsync(Office office)
    {
        await using var db = office.Read();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()";
        Assert.Equal(true, await command.ExecuteScalarAsync(Cancel));
    }
}
