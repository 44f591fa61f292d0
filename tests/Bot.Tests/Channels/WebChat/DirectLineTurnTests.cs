using Messaging.Bot.Activities;
using Messaging.Bot.Channels;
using Messaging.Bot.Channels.WebChat;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class DirectLineTurnTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Greeting_message_and_receipt_stand_in_order_each_a_millisecond_later_at_least(string database)
    {
        await using var office = await Office.OnAsync(database);
        var chat = new WebChatOffice(office);

        Assert.True(await chat.Turn.StartAsync(WebChatOffice.Grant, "zh-CN"));
        Assert.False(await chat.Turn.StartAsync(WebChatOffice.Grant, "zh-CN"));
        var id = await chat.SayAsync(Some.Matter);

        var said = await chat.SaidAsync();
        Assert.Equal(["bot", "user", "bot"], said.Select(activity => activity.From?.Role));
        Assert.Equal(["conversation-1|0000001", "conversation-1|0000002", "conversation-1|0000003"], said.Select(activity => activity.Id));
        Assert.Equal([null, null, id], said.Select(activity => activity.ReplyToId));
        Assert.Equal(
            [Some.Morning, Some.Morning.AddMilliseconds(1), Some.Morning.AddMilliseconds(2)], said.Select(activity => activity.Timestamp));
        Assert.Contains("查询码", said[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Two_nodes_that_take_messages_at_once_give_each_line_a_number_of_its_own(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { JoinFor = TimeSpan.Zero });
        await using var neighbour = office.AnotherNode();
        WebChatOffice[] nodes = [new(office), new(neighbour)];
        await nodes[0].Turn.StartAsync(WebChatOffice.Grant, null);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => nodes[i % 2].SayAsync($"谢谢 {i}", $"client-{i / 2}")));

        var said = await nodes[1].SaidAsync();
        Assert.Equal(Enumerable.Range(1, 21).Select(seq => DirectLineIds.Activity("conversation-1", seq)), said.Select(activity => activity.Id));
        Assert.All(said.Zip(said.Skip(1)), pair => Assert.True(pair.First.Timestamp < pair.Second.Timestamp));
        foreach (var reply in said.Skip(1).Where(activity => activity.From?.Role == Roles.Bot))
        {
            Assert.Contains(said, activity => activity.Id == reply.ReplyToId && activity.From?.Role == Roles.User);
        }
    }

    [Fact]
    public async Task When_the_bot_fails_nothing_is_stored_and_the_message_can_be_sent_again()
    {
        await using var office = await Office.OnSqliteAsync();
        var limits = new CitizenLimits(enabled: true);
        var chat = new WebChatOffice(office, limits);
        await chat.Turn.StartAsync(WebChatOffice.Grant, null);
        limits.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => chat.SayAsync(Some.Matter, "client-1"));

        Assert.Single(await chat.SaidAsync());
        await using var db = office.Read();
        Assert.Empty(await db.Items.ToListAsync(Cancel));
        Assert.Equal("conversation-1|0000002", await new WebChatOffice(office).SayAsync(Some.Matter, "client-1"));
    }

    [Fact]
    public async Task What_is_kept_of_a_conversation_can_only_be_read_with_the_key()
    {
        await using var office = await Office.OnSqliteAsync();
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, null);
        await chat.SayAsync(Some.Matter);

        await using var db = office.Read();
        var kept = await db.Database.SqlQuery<string>($"""SELECT "Payload" AS "Value" FROM "Lines" """).ToListAsync(Cancel);

        Assert.Equal(3, kept.Count);
        Assert.All(kept, payload => Assert.DoesNotContain("activities", payload, StringComparison.Ordinal));
        Assert.All(kept, payload => Assert.StartsWith("k1:", payload, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task An_answer_is_one_line_however_often_it_is_sent(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, "zh-CN");
        var asked = await chat.SayAsync(Some.Matter);
        var (delivery, number) = await chat.ApprovedAnswerAsync();

        Assert.IsType<SendOutcome.Sent>(await chat.Channel.SendAsync(delivery, number, Cancel));
        Assert.IsType<SendOutcome.Sent>(await chat.Channel.SendAsync(delivery, number, Cancel));

        var said = await chat.SaidAsync();
        Assert.Equal(4, said.Count);
        Assert.Contains("已退回原卡。", said[3].Text, StringComparison.Ordinal);
        Assert.Equal((asked, "dl_6f", "zh-CN"), (said[3].ReplyToId, said[3].Recipient?.Id, said[3].Locale));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Fetching_proves_the_answers_up_to_there(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, null);
        await chat.SayAsync(Some.Matter);
        var (delivery, number) = await chat.ApprovedAnswerAsync();
        await chat.Channel.SendAsync(delivery, number, Cancel);
        var conversation = (await chat.Log.FindAsync(WebChatOffice.Grant.Conversation, Cancel))!;

        await chat.Proof.FetchedAsync(conversation.Key, conversation.LastSeq - 1, Cancel);
        Assert.Equal(DeliveryState.Pending, await chat.StateAsync(delivery.Id));

        await chat.Proof.FetchedAsync(conversation.Key, conversation.LastSeq, Cancel);
        Assert.Equal(DeliveryState.Delivered, await chat.StateAsync(delivery.Id));
    }

    [Fact]
    public async Task An_answer_whose_conversation_is_not_ours_cannot_reach_its_citizen()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        var chat = new WebChatOffice(office);
        await chat.Turn.StartAsync(WebChatOffice.Grant, null);
        await chat.SayAsync(Some.Matter);
        var (delivery, number) = await chat.ApprovedAnswerAsync();
        await using var db = office.Read();
        await db.Conversations.ExecuteUpdateAsync(row => row.SetProperty(conversation => conversation.SenderHash, "another"), Cancel);

        Assert.IsType<SendOutcome.CannotReach>(await chat.Channel.SendAsync(delivery, number, Cancel));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_line_stored_by_another_node_is_noticed_by_looking(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var neighbour = office.AnotherNode();
        WebChatOffice here = new(office), there = new(neighbour);
        await here.Turn.StartAsync(WebChatOffice.Grant, null);
        var conversation = (await here.Log.FindAsync(WebChatOffice.Grant.Conversation, Cancel))!;
        var socket = here.Sockets.Open(conversation.Key, conversation.LastSeq);
        socket.TakeNewLines();
        using var poll = new SocketPoll(here.Sockets, here.Log, office.Clock, NullLogger<SocketPoll>.Instance);

        await poll.LookAsync(Cancel);
        Assert.False(socket.TakeNewLines());

        await there.SayAsync("你好");
        await poll.LookAsync(Cancel);
        Assert.True(socket.TakeNewLines());
    }
}
