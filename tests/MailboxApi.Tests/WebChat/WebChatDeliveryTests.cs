using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.MailboxApi.Tests.WebChat;

public sealed partial class WebChatDeliveryTests(WebChatServerFixture fixture) : IClassFixture<WebChatServerFixture>
{
    private const string Matter = "郑州市金水区花园路公交站台破损，请派人修理。";
    private const string Answer = "站台已于3月5日修复，感谢您的监督。";

    [Fact]
    public async Task An_approved_answer_appears_in_the_open_page_and_is_proven_by_the_pages_next_sign_of_life()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await using var socket = await page.OpenStreamAsync();
        var asked = await page.SayAsync(Matter);
        var number = NumberIn((await socket.NextAsync(3))[2]);

        await AnswerAsync(number);
        var answer = Assert.Single((await socket.NextAsync()).Activities);

        Assert.Contains(Answer, ActivitySet.TextOf(answer), StringComparison.Ordinal);
        Assert.Equal("bot", ActivitySet.RoleOf(answer));
        Assert.Equal(asked, answer.GetProperty("replyToId").GetString());
        Assert.Equal(page.User, answer.GetProperty("recipient").GetProperty("id").GetString());

        await socket.SayHereAsync();
        await UntilAsync(number, "completed");
    }

    [Fact]
    public async Task An_answer_to_a_closed_page_waits_for_it_and_is_proven_when_it_is_fetched()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await page.SayAsync(Matter);
        var number = NumberIn(await page.ActivitiesAsync("2"));

        await AnswerAsync(number);
        await UntilDeliveryAsync(number, "sent");
        Assert.Equal("answered", await StatusAsync(number));

        var fetched = await page.ActivitiesAsync("3");
        Assert.Contains(Answer, Assert.Single(fetched.Texts)!, StringComparison.Ordinal);
        await UntilAsync(number, "completed");
        await UntilDeliveryAsync(number, "delivered");
    }

    [Fact]
    public async Task A_watermark_past_the_answer_proves_it_and_one_before_does_not()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await page.SayAsync(Matter);
        var number = NumberIn(await page.ActivitiesAsync("2"));
        await AnswerAsync(number);
        await UntilDeliveryAsync(number, "sent");

        await page.ResumeAsync("3");
        Assert.Equal("answered", await StatusAsync(number));

        await page.ResumeAsync("4");
        Assert.Equal("completed", await StatusAsync(number));
    }

    [Fact]
    public async Task A_socket_that_only_answers_pings_proves_the_answer_too()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await using var socket = await page.OpenStreamAsync();
        await page.SayAsync(Matter);
        var number = NumberIn((await socket.NextAsync(3))[2]);

        await AnswerAsync(number);
        await socket.NextAsync();

        await UntilAsync(number, "completed");
    }

    [Fact]
    public async Task A_restart_loses_nothing_and_says_goodbye_to_open_pages()
    {
        await using var server = await WebChatServer.StartAsync();
        var page = await WebChatPage.StartedAsync(server.Http);
        await using var socket = await page.OpenStreamAsync();
        await page.SayAsync(Matter, "client-1");
        var before = await page.HistoryAsync();

        await server.RestartAsync();
        await socket.EndedAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.ClosedWith);
        Assert.Equal(before.Select(Raw), (await page.HistoryAsync()).Select(Raw));
        await page.SayAsync(Matter, "client-1");
        Assert.Equal(before.Count, (await page.HistoryAsync()).Count);

        await page.ResumeAsync("3");
        await using var resumed = await page.OpenStreamAsync();
        await page.SayAsync("谢谢");
        Assert.Equal("谢谢", ActivitySet.TextOf(Assert.Single((await resumed.NextAsync()).Activities)));
    }

    private static string Raw(JsonElement activity) => activity.GetRawText();

    private static string NumberIn(ActivitySet receipt) => Number().Match(receipt.Texts.Single()!).Groups[1].Value;

    [GeneratedRegex("编号：([0-9-]+)")]
    private static partial Regex Number();

    private async Task AnswerAsync(string number)
    {
        using var desk = fixture.Server.Office("desk");
        using var chief = fixture.Server.Office("chief");
        await ActAsync(desk, $"{number}/assign", new { division = "LAW" });
        var drafted = await ActAsync(desk, $"{number}/answer", new { text = Answer });
        await ActAsync(chief, $"{number}/approve", new { }, drafted.GetProperty("version").GetInt32());
    }

    private static async Task<JsonElement> ActAsync(HttpClient client, string path, object body, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/items/{path}") { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.Add("If-Match", $"\"{version}\"");
        }

        return await WebChatPage.ReadAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private async Task<string> StatusAsync(string number)
    {
        using var chief = fixture.Server.Office("chief");
        var item = await chief.GetFromJsonAsync<JsonElement>($"api/v1/items/{number}", TestContext.Current.CancellationToken);
        return item.GetProperty("status").GetString()!;
    }

    /// <summary>The worker and the proof come after the request that caused them.</summary>
    private Task UntilAsync(string number, string status) => UntilAsync(async () => await StatusAsync(number) == status);

    private Task UntilDeliveryAsync(string number, string state) => UntilAsync(async () =>
    {
        using var desk = fixture.Server.Office("desk");
        var list = await desk.GetFromJsonAsync<JsonElement>($"api/v1/deliveries?state={state}&limit=500", TestContext.Current.CancellationToken);
        return list.GetProperty("items").EnumerateArray().Any(delivery => delivery.GetProperty("number").GetString() == number);
    });

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await happened())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
