using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.BotFramework;

/// <summary>The same bot behind the Bot Connector's protocol; closed unless an app id is configured.</summary>
public sealed partial class BotFrameworkDoorTests : IAsyncLifetime
{
    private FakeConnector _connector = null!;
    private MailboxServer _server = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _server = await MailboxServer.StartAsync([("Conversation:JoinMinutes", "0"), .. _connector.Settings()]);
        _http = _server.As(null);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_door()
    {
        await using var closed = await MailboxServer.StartAsync();
        using var http = closed.As(null);
        using var answer = await http.PostAsJsonAsync("/api/messages", Said("你好", "a-1"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var sources = closed.As("dispatcher");
        Assert.DoesNotContain("botframework", await sources.GetStringAsync("/api/v1/sources", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_filed_and_its_receipt_goes_back_as_a_reply_with_a_token_of_our_own()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Said(Some.Matter, "a-1"), _connector.Token()));

        var (path, authorization, receipt) = Assert.Single(_connector.Sent);
        Assert.Equal("/service/v3/conversations/19:room/activities/a-1", Uri.UnescapeDataString(path));
        Assert.Equal("Bearer outbound-1", authorization);
        Assert.Contains("查询码：", receipt.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("29:citizen", "28:bot"), (receipt.GetProperty("recipient").GetProperty("id").GetString(), receipt.GetProperty("from").GetProperty("id").GetString()));
        Assert.False(receipt.TryGetProperty("attachments", out _));
        var item = await ItemAsync(receipt);
        Assert.Equal(("botframework", Some.Matter), (item.GetProperty("source").GetString(), item.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_same_activity_again_is_neither_filed_nor_answered_twice()
    {
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(Said(Some.Matter, "a-1"), _connector.Token()));
        }

        Assert.Single(_connector.Sent);
        Assert.Equal(1, await ItemsAsync());
        Assert.Equal(1, _connector.TokensGiven);
    }

    [Fact]
    public async Task A_reply_that_did_not_go_out_goes_out_when_the_channel_sends_the_activity_again()
    {
        _connector.Status = 503;
        Assert.Equal(HttpStatusCode.BadGateway, await PostAsync(Said(Some.Matter, "a-1"), _connector.Token()));
        _connector.Status = 200;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Said(Some.Matter, "a-1"), _connector.Token()));

        Assert.Equal(2, _connector.Sent.Count);
        Assert.Single(_connector.Sent.Select(sent => sent.Activity.GetProperty("text").GetString()).Distinct());
        Assert.Equal(1, await ItemsAsync());
    }

    [Fact]
    public async Task The_divisions_answer_comes_back_into_the_conversation_and_completes_the_item()
    {
        await PostAsync(Said(Some.Matter, "a-1"), _connector.Token());
        var number = NumberIn(_connector.Sent.Single().Activity);
        await AnswerAsync(number);

        while (_connector.Sent.Count < 2)
        {
            await Task.Delay(50, Cancel);
        }

        var (path, _, answer) = _connector.Sent.Last();
        Assert.Equal("/service/v3/conversations/19:room/activities", Uri.UnescapeDataString(path));
        Assert.Contains("多扣的费用已退回原卡。", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("29:citizen", answer.GetProperty("recipient").GetProperty("id").GetString());
        while ((await ItemAsync(_connector.Sent.First().Activity)).GetProperty("status").GetString() != "completed")
        {
            await Task.Delay(50, Cancel);
        }
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_token_that_was_made_for_us_and_is_still_good()
    {
        using var foreign = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string?[] bad =
        [
            null,
            "not.a.token",
            _connector.Token(claims => claims["aud"] = "another-app"),
            _connector.Token(claims => claims["iss"] = "https://another.example"),
            _connector.Token(claims => claims["iss"] = FakeConnector.EmulatorIssuer),
            _connector.Token(claims => claims["exp"] = now - 400),
            _connector.Token(claims => claims.Remove("exp")),
            _connector.Token(claims => claims["nbf"] = now + 400),
            _connector.Token(signer: foreign),
            _connector.Token(algorithm: "none"),
            _connector.Token(algorithm: "HS256"),
        ];

        foreach (var token in bad)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Said(Some.Matter, "a-1"), token));
        }

        Assert.Empty(_connector.Sent);
        Assert.Equal(0, await ItemsAsync());
    }

    [Fact]
    public async Task A_good_token_opens_neither_another_service_address_nor_a_channel_its_key_is_not_endorsed_for()
    {
        var activity = Said(Some.Matter, "a-1");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity with { ServiceUrl = "https://evil.example/" }, _connector.Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity, _connector.Token(claims => claims.Remove("serviceurl"))));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity with { ChannelId = "slack" }, _connector.Token()));

        Assert.Empty(_connector.Sent);
        Assert.Equal(0, await ItemsAsync());
    }

    [Fact]
    public async Task Keys_are_asked_for_once_and_again_only_for_one_that_is_not_known()
    {
        await PostAsync(Said("你好", "a-1"), _connector.Token());
        await PostAsync(Said("谢谢", "a-2"), _connector.Token());
        Assert.Equal(1, _connector.KeysAsked);

        // Within the minute nobody makes us ask again.
        _connector.AddKey("k2", "msteams");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Said("谢谢", "a-3"), _connector.Token(key: "k2")));
        Assert.Equal(1, _connector.KeysAsked);
    }

    [Fact]
    public async Task Who_arrives_is_greeted_once_and_in_a_group_nothing_is_filed()
    {
        var arrival = Said(null, "a-0") with { Type = "conversationUpdate", MembersAdded = [new("28:bot"), new("29:citizen")] };
        await PostAsync(arrival, _connector.Token());
        await PostAsync(arrival with { Id = "a-00" }, _connector.Token());
        Assert.Contains("厅长信箱", Assert.Single(_connector.Sent).Activity.GetProperty("text").GetString(), StringComparison.Ordinal);

        await PostAsync(Said(Some.Matter, "a-1") with { Conversation = new("19:room") { IsGroup = true } }, _connector.Token());
        Assert.Contains("群聊", _connector.Sent.Last().Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await ItemsAsync());
    }

    [Fact]
    public async Task The_Emulator_gets_in_where_it_is_allowed_and_from_this_machine_only()
    {
        string Emulator(string? app = FakeConnector.AppId) => _connector.Token(claims =>
        {
            claims["iss"] = FakeConnector.EmulatorIssuer;
            claims.Remove("serviceurl");
            claims["azp"] = app!;
        });
        var activity = Said(Some.Matter, "a-1") with { ChannelId = "emulator" };
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(activity, Emulator()));

        await using var developer = await MailboxServer.StartAsync(_connector.Settings(emulator: true));
        using var http = developer.As(null);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity, Emulator("another-app"), http));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(activity with { ServiceUrl = "https://evil.example/" }, Emulator(), http));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(activity, Emulator(), http));
        Assert.Contains("查询码：", Assert.Single(_connector.Sent).Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":""")]
    [InlineData("""{"type":"message","text":"x","channelId":"msteams"}""")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _connector.Token());
        using var answer = await _http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private ActivitySent Said(string? text, string id) => new()
    {
        Text = text,
        Id = id,
        ServiceUrl = _connector.ServiceUrl,
    };

    private Task<HttpStatusCode> PostAsync(ActivitySent activity, string? token) => PostAsync(activity, token, _http);

    private static async Task<HttpStatusCode> PostAsync(ActivitySent activity, string? token, HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity, options: JsonSerializerOptions.Web) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private async Task AnswerAsync(string number)
    {
        using var dispatcher = _server.As("dispatcher");
        using var division = _server.As("division");
        using var reviewer = _server.As("reviewer");
        (await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel)).EnsureSuccessStatusCode();
        var drafted = await (await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "多扣的费用已退回原卡。" }, Cancel)).ReadAsync();
        using var approve = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve") { Content = JsonContent.Create(new { }) };
        approve.Headers.Add("If-Match", $"\"{drafted.GetProperty("version").GetInt32()}\"");
        (await reviewer.SendAsync(approve, Cancel)).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> ItemAsync(JsonElement receipt)
    {
        using var dispatcher = _server.As("dispatcher");
        return await dispatcher.GetFromJsonAsync<JsonElement>($"/api/v1/items/{NumberIn(receipt)}", Cancel);
    }

    private async Task<int> ItemsAsync()
    {
        using var dispatcher = _server.As("dispatcher");
        return (await dispatcher.GetFromJsonAsync<JsonElement>("/api/v1/items", Cancel)).GetProperty("items").GetArrayLength();
    }

    private static string NumberIn(JsonElement receipt) => Number().Match(receipt.GetProperty("text").GetString()!).Groups[1].Value;

    [GeneratedRegex("编号：([0-9-]+)")]
    private static partial Regex Number();

    internal sealed record Account(string Id)
    {
        public bool? IsGroup { get; init; }
    }

    /// <summary>An activity as a channel posts it.</summary>
    internal sealed record ActivitySent
    {
        public string Type { get; init; } = "message";

        public required string Id { get; init; }

        public string? Text { get; init; }

        public string ChannelId { get; init; } = "msteams";

        public required string ServiceUrl { get; init; }

        public Account From { get; init; } = new("29:citizen");

        public Account Recipient { get; init; } = new("28:bot");

        public Account Conversation { get; init; } = new("19:room");

        public Account[]? MembersAdded { get; init; }
    }
}
