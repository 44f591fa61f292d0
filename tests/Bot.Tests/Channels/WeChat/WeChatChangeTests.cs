using System.Globalization;
using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>While token or key are changed in WeChat's console, and when our own clock is wrong.</summary>
public sealed class WeChatChangeTests
{
    private const string Former = "FormerToken2025";
    private const string FormerKey = "GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly RecordedLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task During_a_change_a_push_under_the_former_token_or_key_is_taken_and_answered_under_the_same(bool formerToken, bool formerKey)
    {
        Chinese.Use();
        await using var desk = await WeChatDesk.OpenAsync(with: options => options with { PreviousToken = Former, PreviousEncodingAesKey = FormerKey });
        var weChat = new FakeWeChatCallbacks(desk.Clock)
        {
            Token = formerToken ? Former : "MailboxToken2026",
            EncodingAesKey = formerKey ? FormerKey : "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        };

        var reply = weChat.ReplyText(await desk.BodyAsync(weChat.Text(WeChatDesk.Citizen, WeChatDesk.Matter)));

        Assert.Contains("编号", reply, StringComparison.Ordinal);
        Assert.Contains("编号", await desk.SaysAsync("新留言：郑州市三全路公交站牌倒了，请处理。"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_change_the_former_ones_are_refused()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        using var token = await desk.SendAsync(new FakeWeChatCallbacks(desk.Clock) { Token = Former }.Text(WeChatDesk.Citizen, WeChatDesk.Matter));
        using var key = await desk.SendAsync(new FakeWeChatCallbacks(desk.Clock) { EncodingAesKey = FormerKey }.Text(WeChatDesk.Citizen, WeChatDesk.Matter));

        Assert.Equal((403, 400), ((int)token.StatusCode, (int)key.StatusCode));
    }

    [Fact]
    public void An_encrypted_check_of_our_URL_gets_its_text_back_in_clear()
    {
        var echo = new FakeWeChatCallbacks(_clock).Seal("5833258582299191661");
        var query = new FakeWeChatCallbacks(_clock).Query(echo);

        Assert.Equal("5833258582299191661", Gate().Verify(Query($"{query}&echostr={Uri.EscapeDataString(echo)}")));
        Assert.Throws<PushRefusedException>(() => Gate().Verify(Query($"{query}&echostr={Uri.EscapeDataString(echo.ToUpperInvariant())}")));
    }

    [Fact]
    public void Tencents_own_encrypted_check_opens()
    {
        Chinese.Use();
        var sample = Vector.Find("decrypt", "tencent-sample-echostr");
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(long.Parse(sample["timestamp"]!, CultureInfo.InvariantCulture)));
        var gate = SomeGate.Of(
            SomeAccount.In("safe") with { AppId = sample["appId"], Token = sample["token"], EncodingAesKey = sample["encodingAESKey"] }, clock);

        var echo = gate.Verify(Query(
            $"msg_signature={sample["msgSignature"]}&timestamp={sample["timestamp"]}&nonce={sample["nonce"]}&echostr={Uri.EscapeDataString(sample["encrypt"]!)}"));

        Assert.Equal(sample.Plain("message"), echo);
    }

    [Fact]
    public async Task When_many_look_old_it_is_our_clock_and_they_are_taken_with_an_alarm()
    {
        var gate = Gate();
        for (var n = 0; n < 4; n++)
        {
            await Assert.ThrowsAsync<PushRefusedException>(() => PushAsync(gate, old: true));
        }

        await PushAsync(gate, old: true);
        await PushAsync(gate, old: true);

        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("clock is wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_few_old_ones_among_many_are_somebodys_copies_and_refused()
    {
        var gate = Gate();
        for (var n = 0; n < 20; n++)
        {
            await PushAsync(gate, old: false);
        }

        for (var n = 0; n < 5; n++)
        {
            await Assert.ThrowsAsync<PushRefusedException>(() => PushAsync(gate, old: true));
        }

        Assert.DoesNotContain(_log.Lines, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task One_old_push_sent_many_times_says_nothing_of_our_clock()
    {
        var gate = Gate();
        var (query, body) = await ReadAsync(Old());

        for (var n = 0; n < 20; n++)
        {
            Assert.Throws<PushRefusedException>(() => gate.Open(query, body));
        }
    }

    private WeChatGate Gate() => SomeGate.Of(SomeAccount.In("safe"), _clock, _log);

    private async Task PushAsync(WeChatGate gate, bool old)
    {
        var (query, body) = await ReadAsync(old ? Old() : new FakeWeChatCallbacks(_clock).Text("oOpenId", "路灯不亮"));
        gate.Open(query, body);
    }

    private HttpRequestMessage Old() => new FakeWeChatCallbacks(_clock).Body(
        "<xml><ToUserName>gh_x</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType><Content>x</Content><MsgId>1</MsgId></xml>",
        at: _clock.GetUtcNow().AddHours(-1));

    private static async Task<(QueryCollection Query, string Body)> ReadAsync(HttpRequestMessage push)
    {
        using (push)
        {
            return (Query(push.RequestUri!.ToString().Split('?')[1]), await push.Content!.ReadAsStringAsync(Cancel));
        }
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
