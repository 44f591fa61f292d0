using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Messaging.Testing;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests.Clients;

/// <summary>The published botframework-directlinejs 0.15.8 in a real browser against the running program.</summary>
public sealed partial class DirectLineClientTests(ClientsOffice office, Browser browser) : IClassFixture<ClientsOffice>
{
    private const int Online = 2;
    private const int FailedToConnect = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_hundred_messages_said_quickly_come_back_in_order_none_lost_and_none_twice(bool webSocket)
    {
        await using var page = await OpenAsync();
        await ConnectAsync(page, "me", webSocket);
        await page.HasStatusAsync("me", Online);

        await page.SayManyAsync("me", 0, 120, atOnce: false);
        await page.SayManyAsync("me", 120, 80, atOnce: true);
        await page.HearsAsync("me", 401);

        // While it polls, the client hands out what came together one by one and mixes it with what comes next; web chat puts it in order by time.
        var heard = (await page.HeardAsync("me")).ToList();
        heard = webSocket ? heard : [.. heard.OrderBy(activity => activity.GetProperty("timestamp").GetDateTimeOffset())];
        Assert.Equal(401, heard.Select(activity => activity.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(401, heard.Count);
        var mine = heard.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user")
            .Select(activity => activity.GetProperty("text").GetString()!).ToList();
        Assert.Equal(Enumerable.Range(0, 120).Select(n => $"谢谢 {n}"), mine.Take(120));
        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"谢谢 {n}").Order(StringComparer.Ordinal), mine.Order(StringComparer.Ordinal));
        var times = heard.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset().ToUnixTimeMilliseconds()).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public async Task A_socket_that_is_cut_is_resumed_with_what_was_said_meanwhile()
    {
        var sockets = new ConcurrentQueue<IWebSocketRoute>();
        await using var page = await OpenAsync(prepare: page => page.RouteWebSocketAsync("**/stream**", socket =>
        {
            socket.ConnectToServer();
            sockets.Enqueue(socket);
        }));
        await ConnectAsync(page, "me", webSocket: true);
        await page.SayAsync("me", "谢谢 0");
        await page.HearsAsync("me", 3);

        Assert.True(sockets.TryDequeue(out var first));
        await first.CloseAsync(new() { Code = 1011, Reason = "cut" });
        await page.SayManyAsync("me", 1, 20, atOnce: false);
        await page.HearsAsync("me", 43);

        Assert.Equal(Enumerable.Range(0, 21).Select(n => $"谢谢 {n}"), await page.TextsAsync("me", "user"));
        Assert.Equal(43, (await page.HeardAsync("me")).Count);
        Assert.NotEmpty(sockets);
    }

    [Fact]
    public async Task A_server_that_is_killed_and_comes_back_is_found_again_and_nothing_is_lost()
    {
        await using var mailbox = new RunningMailbox();
        await mailbox.InitializeAsync();
        await using var page = await ClientPage.OpenAsync(await browser.DeviceAsync(), new Uri(mailbox.Address, "/healthz"));
        var token = await TokenFromAsync(mailbox.Address);
        await page.ConnectAsync("me", mailbox.Address, token, webSocket: true);
        await page.SayAsync("me", Some.Matter);
        await page.HearsAsync("me", 3);

        await mailbox.KillAsync();
        await mailbox.InitializeAsync();
        await page.SayAsync("me", "谢谢");
        await page.HearsAsync("me", 5);

        Assert.Equal([Some.Matter, "谢谢"], await page.TextsAsync("me", "user"));
        Assert.Equal(5, (await page.HeardAsync("me")).Count);
    }

    [Fact]
    public async Task The_client_refreshes_its_token_by_itself_and_goes_on_with_the_new_one()
    {
        var used = new ConcurrentQueue<string>();
        await using var page = await OpenAsync(prepare: async page =>
        {
            page.Request += (_, request) => used.Enqueue($"{request.Headers.GetValueOrDefault("authorization")} {new Uri(request.Url).AbsolutePath}");
            await page.Clock.InstallAsync();
        });
        await ConnectAsync(page, "me", webSocket: true);
        await page.HasStatusAsync("me", Online);

        // Its own loop: every fifteen minutes.
        await page.Page.RunAndWaitForResponseAsync(
            () => page.Page.Clock.FastForwardAsync("15:05"), response => response.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal) && response.Ok);
        await page.SayAsync("me", "谢谢");
        await page.HearsAsync("me", "不客气");

        var refreshed = Assert.Single(used, line => line.EndsWith("/tokens/refresh", StringComparison.Ordinal));
        var posted = Assert.Single(used, line => line.EndsWith("/activities", StringComparison.Ordinal));
        Assert.NotEqual(posted.Split(' ')[1], refreshed.Split(' ')[1]);
    }

    [Fact]
    public async Task A_token_that_is_foreign_forged_or_expired_opens_nothing()
    {
        var (token, conversation) = await office.TokenAsync();
        var victim = await office.TokenAsync();
        await using var page = await OpenAsync();

        await page.ConnectAsync("forged", office.Address, Changed(token, claims => claims["conv"] = victim.Conversation), webSocket: true);
        await page.HasStatusAsync("forged", FailedToConnect);

        await page.ConnectAsync("unsigned", office.Address, $"{Encoded("""{"alg":"none"}""")}.{token.Split('.')[1]}.", webSocket: true);
        await page.HasStatusAsync("unsigned", FailedToConnect);

        await page.ConnectAsync("another", office.Address, Signed(token, claims => claims["aud"] = "directline-stream", ClientsOffice.SigningKey), webSocket: false);
        await page.HasStatusAsync("another", FailedToConnect);

        // The same key and a good signature, only late; and a proof that the key is the right one.
        await page.ConnectAsync("expired", office.Address, Signed(token, claims => claims["exp"] = claims["iat"]!.GetValue<long>() - 60, ClientsOffice.SigningKey), webSocket: true);
        await page.HasStatusAsync("expired", FailedToConnect);
        await page.ConnectAsync("good", office.Address, Signed(token, _ => { }, ClientsOffice.SigningKey), webSocket: true);
        await page.HasStatusAsync("good", Online);

        // Resuming somebody else's conversation with one's own good token.
        await page.ConnectAsync("foreign", office.Address, token, webSocket: true, conversation: victim.Conversation);
        await page.HasStatusAsync("foreign", FailedToConnect);
        Assert.Empty(await page.HeardAsync("foreign"));
        Assert.NotEqual(conversation, victim.Conversation);
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_fetched_again_and_one_that_is_too_large_is_refused_with_413()
    {
        await using var page = await OpenAsync();
        var answers = new ConcurrentQueue<(string Path, int Status)>();
        page.Page.Response += (_, response) => answers.Enqueue((new Uri(response.Url).AbsolutePath, response.Status));
        await ConnectAsync(page, "me", webSocket: true);

        await page.Page.EvaluateAsync(
            "png => say('me', '花园路公交站台玻璃碎了，请修理。', [file('现场照片.png', 'image/png', png)])", Convert.ToBase64String(SomeFiles.Png));
        await page.HearsAsync("me", "附件：1 个，已保存。");
        var link = (await page.HeardAsync("me")).Single(activity => activity.TryGetProperty("attachments", out var files) && files.GetArrayLength() > 0
            && files[0].GetProperty("contentType").GetString() == "image/png").GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;
        Assert.Equal(
            SomeFiles.Png.Length,
            await page.Page.EvaluateAsync<int>("async link => (await (await fetch(link)).arrayBuffer()).byteLength", link));

        var before = (await page.HeardAsync("me")).Count;
        var refused = await Assert.ThrowsAsync<PlaywrightException>(() => page.Page.EvaluateAsync("() => say('me', '太大', [big('太大.png', 12 * 1024 * 1024)])"));
        Assert.Contains("413", refused.Message, StringComparison.Ordinal);
        Assert.Contains(answers, answer => answer.Path.EndsWith("/upload", StringComparison.Ordinal) && answer.Status == 413);
        await page.SayAsync("me", "谢谢");
        await page.HearsAsync("me", before + 2);
        Assert.DoesNotContain("太大", await page.TextsAsync("me", "user"));
    }

    [Fact]
    public async Task Fifty_conversations_at_once_hear_each_its_own()
    {
        await using var page = await OpenAsync();
        var names = Enumerable.Range(0, 50).Select(n => $"citizen-{n}").ToList();
        var thanks = names.ToDictionary(name => name, name => Enumerable.Range(1, 3).Select(n => "谢谢" + new string('啊', names.IndexOf(name) + 1) + new string('！', n)).ToList());
        foreach (var name in names)
        {
            await ConnectAsync(page, name, webSocket: true);
        }

        await page.Page.EvaluateAsync("thanks => Promise.all(Object.entries(thanks).flatMap(([name, texts]) => texts.map(text => say(name, text))))", thanks);

        foreach (var name in names)
        {
            await page.HearsAsync(name, 7);
            var heard = await page.HeardAsync(name);
            Assert.Equal(7, heard.Count);
            Assert.Single(heard.Select(activity => activity.GetProperty("conversation").GetProperty("id").GetString()).Distinct());
            Assert.Equal(thanks[name], (await page.TextsAsync(name, "user")).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_divisions_answer_is_pushed_to_the_client_that_is_open_and_waits_for_the_one_that_was_closed(bool webSocket)
    {
        using var clerks = new OfficeClient(office.Address);
        await using var page = await OpenAsync();
        await ConnectAsync(page, "open", webSocket);
        var (token, conversation) = await office.TokenAsync();
        await page.ConnectAsync("closed", office.Address, token, webSocket);
        foreach (var name in (string[])["open", "closed"])
        {
            await page.SayAsync(name, Some.Matter);
            await page.HearsAsync(name, "查询码：");
        }

        await page.Page.EvaluateAsync("() => clients.closed.line.end()");
        foreach (var name in (string[])["open", "closed"])
        {
            var number = Number().Match((await page.TextsAsync(name, "bot"))[^1]).Value;
            await clerks.AnswersAsync(number, "多扣的费用已退回原卡。", Cancel);
        }

        await page.HearsAsync("open", "多扣的费用已退回原卡。");
        await page.ConnectAsync("again", office.Address, token, webSocket, conversation);
        await page.HearsAsync("again", "多扣的费用已退回原卡。");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_of_a_listed_site_may_talk_and_a_page_of_any_other_may_not(bool webSocket)
    {
        await using var portal = await ClientPage.OpenAsync(await browser.DeviceAsync(), office.Portal.Address);
        await portal.ConnectAsync("me", office.Address, (await office.TokenAsync()).Token, webSocket);
        await portal.SayAsync("me", "谢谢");
        await portal.HearsAsync("me", "不客气");
        Assert.Equal(401, await StatusReadAsync(portal));

        await using var stranger = await ClientPage.OpenAsync(await browser.DeviceAsync(), office.Stranger.Address);
        await stranger.ConnectAsync("me", office.Address, (await office.TokenAsync()).Token, webSocket);
        await Assert.ThrowsAsync<PlaywrightException>(() => StatusReadAsync(stranger));
        Assert.Empty(await stranger.HeardAsync("me"));
    }

    /// <summary>The status of an error, which a page reads only where the answer allows its origin.</summary>
    private Task<int> StatusReadAsync(ClientPage page) => page.Page.EvaluateAsync<int>(
        "async url => (await fetch(url, { method: 'POST' })).status", new Uri(office.Address, "/v3/directline/tokens/refresh").ToString());

    private async Task<ClientPage> OpenAsync(Func<IPage, Task>? prepare = null) =>
        await ClientPage.OpenAsync(await browser.DeviceAsync(), office.Blank, prepare);

    private async Task<string> ConnectAsync(ClientPage page, string name, bool webSocket)
    {
        var (token, _) = await office.TokenAsync();
        await page.ConnectAsync(name, office.Address, token, webSocket);
        return token;
    }

    private static async Task<string> TokenFromAsync(Uri mailbox)
    {
        using var http = new HttpClient { BaseAddress = mailbox };
        using var answer = await http.PostAsync("/v3/directline/tokens/generate", null, Cancel);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>Other claims under the old signature.</summary>
    private static string Changed(string token, Action<JsonObject> change)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Payload(parts[1], change)}.{parts[2]}";
    }

    private static string Signed(string token, Action<JsonObject> change, string key)
    {
        var parts = token.Split('.');
        var signed = $"{parts[0]}.{Payload(parts[1], change)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Payload(string part, Action<JsonObject> change)
    {
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
        change(claims);
        return Encoded(claims.ToJsonString());
    }

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex Number();
}
