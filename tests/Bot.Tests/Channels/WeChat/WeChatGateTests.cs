using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatGateTests
{
    private const string Document =
        "<xml><ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[oOpenId]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>1</MsgId></xml>";

    private static readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("plain")]
    [InlineData("compatible")]
    [InlineData("safe")]
    public async Task A_genuine_push_in_the_agreed_mode_is_opened(string mode)
    {
        var opened = await Open(mode, new FakeWeChatCallbacks(_clock).Body(Document, mode));

        Assert.Equal(("你好", "oOpenId", mode != "plain"), (opened.Push["Content"], opened.Push.FromUserName, opened.Sealed));
    }

    [Theory]
    [InlineData("plain", "safe")]
    [InlineData("plain", "compatible")]
    [InlineData("safe", "plain")]
    [InlineData("safe", "compatible")]
    [InlineData("compatible", "plain")]
    public async Task A_body_the_mode_does_not_allow_is_refused(string agreed, string sent) =>
        Assert.Equal(400, await Refused(agreed, new FakeWeChatCallbacks(_clock).Body(Document, sent)));

    [Fact]
    public async Task A_plain_body_with_a_genuine_signature_cannot_pass_for_a_sealed_one()
    {
        var weChat = new FakeWeChatCallbacks(_clock);
        var query = weChat.Query(encrypted: null);

        Assert.Equal(400, await Refused("safe", FakeWeChatCallbacks.Raw(Document, query)));
        Assert.Equal(400, await Refused("safe", FakeWeChatCallbacks.Raw(Document, query + "&encrypt_type=aes")));
        Assert.Equal(400, await Refused("safe", FakeWeChatCallbacks.Raw(Document, query + "&encrypt_type=raw")));
        Assert.Equal(400, await Refused("safe", FakeWeChatCallbacks.Raw(Document, query + "&encrypt_type=AES2")));
    }

    [Fact]
    public async Task The_plain_signature_does_not_serve_where_msg_signature_belongs()
    {
        var weChat = new FakeWeChatCallbacks(_clock);
        var encrypted = weChat.Seal(Document);
        var query = weChat.Query(encrypted: null);
        var signature = QueryHelpers.ParseQuery(query)["signature"];

        Assert.Equal(403, await Refused("safe", FakeWeChatCallbacks.Raw(
            $"<xml><ToUserName>gh_x</ToUserName><Encrypt>{encrypted}</Encrypt></xml>", $"{query}&encrypt_type=aes&msg_signature={signature}")));
    }

    [Fact]
    public async Task In_compatible_mode_the_plain_half_is_not_believed()
    {
        using var push = new FakeWeChatCallbacks(_clock).Body(Document, "compatible");
        var forged = (await push.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("你好", "伪造", StringComparison.Ordinal);

        var opened = await Open("compatible", FakeWeChatCallbacks.Raw(forged, push.RequestUri!.ToString().Split('?')[1]));

        Assert.Equal("你好", opened.Push["Content"]);
    }

    [Fact]
    public async Task White_space_around_the_encrypted_part_is_not_part_of_it()
    {
        var weChat = new FakeWeChatCallbacks(_clock);
        var encrypted = weChat.Seal(Document);

        var opened = await Open("safe", FakeWeChatCallbacks.Raw($"<xml><Encrypt> \n{encrypted} </Encrypt></xml>", weChat.Query(encrypted)));

        Assert.Equal("你好", opened.Push["Content"]);
    }

    [Theory]
    [InlineData(601)]
    [InlineData(-601)]
    [InlineData(864000)]
    public async Task An_old_or_future_push_is_refused(int secondsAgo) =>
        Assert.Equal(403, await Refused("safe", new FakeWeChatCallbacks(_clock).Body(Document, at: _clock.GetUtcNow().AddSeconds(-secondsAgo))));

    [Theory]
    [InlineData(599)]
    [InlineData(-599)]
    public async Task Ten_minutes_of_difference_are_allowed(int secondsAgo) =>
        Assert.True((await Open("safe", new FakeWeChatCallbacks(_clock).Body(Document, at: _clock.GetUtcNow().AddSeconds(-secondsAgo)))).Sealed);

    [Fact]
    public async Task Another_token_or_another_account_is_refused()
    {
        Assert.Equal(403, await Refused("safe", new FakeWeChatCallbacks(_clock) { Token = "SomebodyElse" }.Body(Document)));
        Assert.Equal(400, await Refused("safe", new FakeWeChatCallbacks(_clock) { AppId = "wx9999999999999999" }.Body(Document)));
    }

    [Theory]
    [InlineData("&timestamp=1")]
    [InlineData("&nonce=2")]
    [InlineData("&msg_signature=3")]
    [InlineData("&encrypt_type=raw")]
    public async Task A_repeated_key_is_refused(string addition)
    {
        using var push = new FakeWeChatCallbacks(_clock).Body(Document);
        var body = await push.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(400, await Refused("safe", FakeWeChatCallbacks.Raw(body, push.RequestUri!.ToString().Split('?')[1] + addition)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("signature=a&nonce=1")]
    [InlineData("signature=a&timestamp=&nonce=1")]
    [InlineData("signature=a&timestamp=tomorrow&nonce=1")]
    [InlineData("signature=a&timestamp=-5&nonce=1")]
    [InlineData("signature=a&timestamp=99999999999999999999&nonce=1")]
    [InlineData("signature=a&timestamp=999999999999&nonce=1")]
    public async Task A_query_without_its_parts_is_refused(string query) =>
        Assert.InRange(await Refused("safe", FakeWeChatCallbacks.Raw(Document, query)), 400, 403);

    [Fact]
    public void The_check_of_our_URL_gets_its_text_back_in_every_mode()
    {
        var query = Query(new FakeWeChatCallbacks(_clock).Verification("5833258582299191661"));

        Assert.All(new[] { "plain", "compatible", "safe" }, mode => Assert.Equal("5833258582299191661", Gate(mode).Verify(query)));
    }

    [Fact]
    public void A_check_of_our_URL_by_somebody_else_gets_nothing()
    {
        var forged = Query(new FakeWeChatCallbacks(_clock) { Token = "SomebodyElse" }.Verification("1"));
        var twice = Query(new HttpRequestMessage(HttpMethod.Get, new FakeWeChatCallbacks(_clock).Verification("1").RequestUri + "&echostr=2"));

        Assert.Equal(403, Assert.Throws<PushRefusedException>(() => Gate("safe").Verify(forged)).Status);
        Assert.Equal(400, Assert.Throws<PushRefusedException>(() => Gate("safe").Verify(twice)).Status);
    }

    private static WeChatGate Gate(string mode) => SomeGate.Of(SomeAccount.In(mode), _clock);

    private static async Task<OpenedPush> Open(string mode, HttpRequestMessage push)
    {
        Chinese.Use();
        using (push)
        {
            return Gate(mode).Open(Query(push), await push.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static async Task<int> Refused(string mode, HttpRequestMessage push) =>
        (await Assert.ThrowsAsync<PushRefusedException>(() => Open(mode, push))).Status;

    private static QueryCollection Query(HttpRequestMessage push) =>
        new(QueryHelpers.ParseQuery(push.RequestUri!.ToString() is var uri && uri.Contains('?', StringComparison.Ordinal) ? uri[uri.IndexOf('?', StringComparison.Ordinal)..] : ""));
}
