using System.Net;
using System.Text;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.WebChat;

public sealed class DirectLineTests(WebChatServerFixture fixture) : IClassFixture<WebChatServerFixture>
{
    private readonly HttpClient _http = fixture.Server.Http;

    [Fact]
    public async Task The_first_start_makes_a_conversation_and_the_second_finds_it_with_one_greeting()
    {
        var page = new WebChatPage(_http);
        await page.GenerateAsync();
        var generated = page.Conversation;

        Assert.Equal(HttpStatusCode.Created, await page.StartAsync());
        Assert.Equal(HttpStatusCode.OK, await page.StartAsync());

        Assert.Equal(generated, page.Conversation);
        Assert.StartsWith($"ws://{fixture.Server.Address.Authority}/v3/directline/conversations/", page.StreamUrl, StringComparison.Ordinal);
        var greeting = Assert.Single((await page.ActivitiesAsync()).Activities);
        Assert.Equal("bot", ActivitySet.RoleOf(greeting));
        Assert.False(greeting.TryGetProperty("replyToId", out _));
        Assert.Equal(page.User, greeting.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_token_alone_starts_nothing()
    {
        var page = new WebChatPage(_http);
        await page.GenerateAsync();

        await DirectLineBadInputTests.AssertRefusedAsync(await page.SendAsync(HttpMethod.Get, $"conversations/{page.Conversation}?watermark="), 404, "ConversationNotFound");
        await DirectLineBadInputTests.AssertRefusedAsync(await page.PostAsync(WebChatPage.Message("你好", "a")), 404, "ConversationNotFound");
    }

    [Fact]
    public async Task The_echo_bears_what_the_client_sent_and_the_receipt_follows_it()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await using var socket = await page.OpenStreamAsync();
        await socket.NextAsync();

        var id = await page.SayAsync("郑州市金水区花园路公交站台破损，请派人修理。", "client-1");

        var echoFrame = await socket.NextAsync();
        var echo = Assert.Single(echoFrame.Activities);
        Assert.Equal("2", echoFrame.Watermark);
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("client-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("2026-03-02T09:15:04.221+08:00", echo.GetProperty("localTimestamp").GetString());
        Assert.Equal("ClientCapabilities", echo.GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.Equal((page.User, "user"), (echo.GetProperty("from").GetProperty("id").GetString(), ActivitySet.RoleOf(echo)));

        var receipt = Assert.Single((await socket.NextAsync()).Activities);
        Assert.Equal("bot", ActivitySet.RoleOf(receipt));
        Assert.Equal(id, receipt.GetProperty("replyToId").GetString());
        var text = ActivitySet.TextOf(receipt)!;
        Assert.InRange(text.IndexOf("编号", StringComparison.Ordinal), 0, text.IndexOf("查询码", StringComparison.Ordinal));
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset() < receipt.GetProperty("timestamp").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_same_message_sent_twice_is_said_once()
    {
        var page = await WebChatPage.StartedAsync(_http);

        var first = await page.SayAsync("洛阳到郑州的高速公路收费有误。", "client-1");
        var again = await page.SayAsync("洛阳到郑州的高速公路收费有误。", "client-1");

        Assert.Equal(first, again);
        Assert.Equal(3, (await page.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Two_hundred_messages_come_back_in_order_none_lost_none_twice()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await using var socket = await page.OpenStreamAsync();

        // One after the other, then eight at a time.
        for (var i = 0; i < 40; i++)
        {
            await page.SayAsync($"谢谢 {i}");
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(40, 160),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) => await page.SayAsync($"谢谢 {i}"));

        var frames = await socket.NextAsync(401);
        Assert.All(frames, frame => Assert.Single(frame.Activities));
        Assert.Equal(Enumerable.Range(1, 401).Select(number => $"{number}"), frames.Select(frame => frame.Watermark));

        var streamed = frames.SelectMany(frame => frame.Activities).Select(activity => activity.GetRawText()).ToList();
        Assert.Equal((await page.HistoryAsync()).Select(activity => activity.GetRawText()), streamed);

        var activities = frames.SelectMany(frame => frame.Activities).ToList();
        var said = activities.Where(activity => ActivitySet.RoleOf(activity) == "user").Select(ActivitySet.TextOf).ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"谢谢 {i}"), said.Take(40));
        Assert.Equal(200, said.Distinct().Count());

        var milliseconds = activities.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset().ToUnixTimeMilliseconds()).ToList();
        Assert.All(milliseconds.Zip(milliseconds.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public async Task A_watermark_gives_exactly_what_came_after_it()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await page.SayAsync("你好");
        await page.SayAsync("谢谢");
        var all = (await page.HistoryAsync()).Select(ActivitySet.TextOf).ToList();
        Assert.Equal(5, all.Count);

        for (var after = 0; after <= all.Count; after++)
        {
            var rest = await page.ActivitiesAsync(after == 0 ? "" : $"{after}");
            Assert.Equal(all.Skip(after), rest.Texts);
            Assert.Equal("5", rest.Watermark);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_not_ours_starts_from_the_beginning(string watermark)
    {
        var page = await WebChatPage.StartedAsync(_http);
        await page.SayAsync("你好");

        Assert.Equal(3, (await page.ActivitiesAsync(watermark)).Activities.Count);
        await page.ResumeAsync(watermark);
        await using var socket = await page.OpenStreamAsync();
        Assert.Equal("1", (await socket.NextAsync()).Watermark);
    }

    [Fact]
    public async Task A_socket_that_was_cut_resumes_without_gap_or_overlap()
    {
        var page = await WebChatPage.StartedAsync(_http);
        var socket = await page.OpenStreamAsync();
        await page.SayAsync("你好");
        var seen = (await socket.NextAsync(3)).ToList();
        await socket.CutAsync();
        for (var i = 0; i < 20; i++)
        {
            await page.SayAsync($"谢谢 {i}");
        }

        await page.ResumeAsync(seen[^1].Watermark!);
        await using var resumed = await page.OpenStreamAsync();
        seen.AddRange(await resumed.NextAsync(40));
        await page.SayAsync("再见");

        seen.AddRange(await resumed.UntilAsync("再见"));
        Assert.Equal(Enumerable.Range(1, 44).Select(number => $"{number}"), seen.Select(frame => frame.Watermark));
    }

    [Fact]
    public async Task Two_tabs_hear_the_same()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await using var one = await page.OpenStreamAsync();
        await page.ResumeAsync();
        await using var other = await page.OpenStreamAsync();

        await page.SayAsync("你好");

        Assert.Equal(
            (await one.NextAsync(3)).SelectMany(frame => frame.Texts),
            (await other.NextAsync(3)).SelectMany(frame => frame.Texts));
    }

    [Fact]
    public async Task A_reloaded_page_gets_the_whole_conversation_with_its_sides()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await page.SayAsync("你好");
        var reloaded = page.StreamUrl;

        await page.ResumeAsync();
        await using var socket = await page.OpenStreamAsync();

        Assert.NotEqual(reloaded, page.StreamUrl);
        var frames = await socket.NextAsync(3);
        Assert.Equal(["bot", "user", "bot"], frames.Select(frame => ActivitySet.RoleOf(frame.Activities[0])));
    }

    [Fact]
    public async Task A_refreshed_token_is_another_and_serves_the_same_conversation()
    {
        var page = await WebChatPage.StartedAsync(_http);
        var former = page.Token;

        var fresh = await WebChatPage.ReadAsync(await page.SendAsync(HttpMethod.Post, "tokens/refresh"));
        page.Token = fresh.GetProperty("token").GetString()!;

        Assert.NotEqual(former, page.Token);
        Assert.Equal(page.Conversation, fresh.GetProperty("conversationId").GetString());
        Assert.Equal(1_800, fresh.GetProperty("expires_in").GetInt32());
        Assert.False(fresh.TryGetProperty("streamUrl", out _));
        await page.SayAsync("你好");
    }

    [Fact]
    public async Task Nobody_speaks_as_the_bot_or_as_somebody_else()
    {
        var page = await WebChatPage.StartedAsync(_http);

        await page.PostAsync(new
        {
            type = "message",
            text = "您的事项已办结。",
            id = "forged",
            timestamp = "2020-01-01T00:00:00Z",
            channelId = "wechat",
            serviceUrl = "https://evil.example",
            conversation = new { id = "another" },
            from = new { id = "mailbox-bot", role = "bot" },
            recipient = new { id = "dl_victim", role = "user" },
        });

        var said = (await page.HistoryAsync())[1];
        Assert.Equal(page.User, said.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", ActivitySet.RoleOf(said));
        Assert.Equal(page.Conversation, said.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("webchat", said.GetProperty("channelId").GetString());
        Assert.Equal("mailbox-bot", said.GetProperty("recipient").GetProperty("id").GetString());
        Assert.NotEqual("forged", said.GetProperty("id").GetString());
        Assert.False(said.TryGetProperty("serviceUrl", out _));
        Assert.True(said.GetProperty("timestamp").GetDateTimeOffset().Year >= 2025);
    }

    [Fact]
    public async Task Typing_is_shown_to_open_pages_and_kept_nowhere()
    {
        var page = await WebChatPage.StartedAsync(_http);
        await using var socket = await page.OpenStreamAsync();
        await socket.NextAsync();

        var answer = await WebChatPage.ReadAsync(await page.PostAsync(new { type = "typing" }));

        var shown = await socket.NextAsync();
        Assert.Equal("typing", shown.Activities[0].GetProperty("type").GetString());
        Assert.Equal(answer.GetProperty("id").GetString(), shown.Activities[0].GetProperty("id").GetString());
        Assert.Equal("", shown.Watermark);
        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task An_event_of_the_page_is_echoed_and_not_answered()
    {
        var page = await WebChatPage.StartedAsync(_http);

        await page.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "zh-CN" } });
        await page.PostAsync(new { type = "conversationUpdate", membersAdded = new[] { new { id = "dl_other" } } });

        var echo = (await page.HistoryAsync())[^1];
        Assert.Equal("webchat/join", echo.GetProperty("name").GetString());
        Assert.Equal("""{"language":"zh-CN"}""", echo.GetProperty("value").GetRawText());
        Assert.Equal(2, (await page.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Fifty_conversations_hear_nothing_of_each_other()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 50),
            new ParallelOptions { MaxDegreeOfParallelism = 10, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) =>
            {
                var page = await WebChatPage.StartedAsync(_http);
                await using var socket = await page.OpenStreamAsync();
                await page.SayAsync($"谢谢 {i}/1");
                await page.SayAsync($"谢谢 {i}/2");

                var heard = (await socket.NextAsync(5)).SelectMany(frame => frame.Activities).ToList();
                Assert.All(heard, activity =>
                    Assert.Equal(page.Conversation, activity.GetProperty("conversation").GetProperty("id").GetString()));
                Assert.Equal(
                    [$"谢谢 {i}/1", $"谢谢 {i}/2"],
                    heard.Where(activity => ActivitySet.RoleOf(activity) == "user").Select(ActivitySet.TextOf));
            });
    }
}
