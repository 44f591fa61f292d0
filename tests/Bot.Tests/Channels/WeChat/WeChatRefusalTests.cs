using System.Globalization;
using System.Net;
using Messaging.MailboxApi.Demo.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>What WeChat would not send gets a bare 4xx over HTTP, and nothing of it is kept.</summary>
public sealed class WeChatRefusalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_of_our_URL_by_somebody_else_does_not_get_its_text_back()
    {
        await using var desk = await WeChatDesk.OpenAsync();

        using var response = await desk.SendAsync(new FakeWeChatCallbacks(desk.Clock) { Token = "SomebodyElse" }.Verification("5833258582299191661"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("583325", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<xml>")]
    [InlineData("<xml><ToUserName>gh</ToUserName></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><ToUserName>&a;</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType></xml>")]
    public async Task A_malformed_document_is_refused_in_every_mode(string document)
    {
        foreach (var mode in new[] { "plain", "safe" })
        {
            await using var desk = await WeChatDesk.OpenAsync(mode);

            using var response = await desk.SendAsync(desk.Callbacks.Body(document));

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Empty(await desk.KeptMessagesAsync());
        }
    }

    [Fact]
    public async Task A_body_that_is_no_UTF_8_or_too_large_is_refused()
    {
        await using var desk = await WeChatDesk.OpenAsync("plain");

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(desk, [0x3C, 0xFF, 0xFE, 0x3E]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(desk, new byte[(64 * 1024) + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(desk, new byte[5 * 1024 * 1024]));
    }

    [Fact]
    public async Task A_JSON_body_is_refused_and_the_log_says_what_to_change()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var query = desk.Callbacks.Query(encrypted: "x");

        using var response = await desk.SendAsync(FakeWeChatCallbacks.Raw("{\"ToUserName\":\"gh\",\"Encrypt\":\"x\"}", query, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(desk.Log.Lines, line => line.Text.Contains("JSON", StringComparison.Ordinal) && line.Text.Contains("XML", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("safe", "plain")]
    [InlineData("safe", "compatible")]
    [InlineData("plain", "safe")]
    public async Task A_body_the_mode_does_not_allow_is_refused_and_nothing_is_kept(string agreed, string sent)
    {
        await using var desk = await WeChatDesk.OpenAsync(agreed);

        using var response = await desk.SendAsync(new FakeWeChatCallbacks(desk.Clock) { Mode = sent }.Text(WeChatDesk.Citizen, WeChatDesk.Matter));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await desk.KeptMessagesAsync());
    }

    [Fact]
    public async Task A_push_seen_in_an_old_log_is_refused()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var push = desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter);
        desk.Clock.Advance(TimeSpan.FromMinutes(11));

        using var response = await desk.SendAsync(push);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await desk.KeptMessagesAsync());
    }

    [Theory]
    [MemberData(nameof(WeChatCipherTests.Negatives), MemberType = typeof(WeChatCipherTests))]
    public async Task Every_negative_vector_is_refused_cleanly_over_HTTP(string id)
    {
        var vector = Vector.Find("negative", id);
        await using var desk = await WeChatDesk.OpenAsync();
        desk.Clock.AdjustTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(vector["timestamp"]!, CultureInfo.InvariantCulture)));

        using var response = await desk.SendAsync(FakeWeChatCallbacks.Raw(
            $"<xml><ToUserName>gh</ToUserName><Encrypt><![CDATA[{vector["encrypt"]}]]></Encrypt></xml>",
            $"signature=x&timestamp={vector["timestamp"]}&nonce={vector["nonce"]}&openid=o&encrypt_type=aes&msg_signature={vector["msgSignature"]}"));

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Empty(await desk.KeptMessagesAsync());
    }

    [Fact]
    public async Task Without_an_account_there_is_no_callback()
    {
        await using var desk = await WeChatDesk.OpenAsync(on: false);

        using var check = await desk.SendAsync(desk.Callbacks.Verification("1"));
        using var push = await desk.SendAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (check.StatusCode, push.StatusCode));
    }

    private static async Task<HttpStatusCode> StatusAsync(WeChatDesk desk, byte[] body)
    {
        using var push = new HttpRequestMessage(HttpMethod.Post, $"/wechat?{desk.Callbacks.Query(encrypted: null)}") { Content = new ByteArrayContent(body) };
        using var response = await desk.SendAsync(push);
        return response.StatusCode;
    }
}
