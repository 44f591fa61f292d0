using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>The two writings of the protocol, in the tests and in the code, understand each other.</summary>
public sealed class FakeWeChatTests
{
    private readonly FakeWeChatCallbacks _weChat = new(new FakeTimeProvider());

    [Fact]
    public async Task A_played_push_is_signed_and_opens()
    {
        using var push = _weChat.Text("oOpenId", "a]]>b 路😀", "17");
        var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + push.RequestUri).Query);
        var body = WeChatXml.Fields(await push.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var message = WeChatXml.Push(new WeChatCipher(_weChat.EncodingAesKey, _weChat.AppId).Open(body["Encrypt"]));

        Assert.True(WeChatSignature.Matches(query["msg_signature"], _weChat.Token, query["timestamp"]!, query["nonce"]!, body["Encrypt"]));
        Assert.True(WeChatSignature.Matches(query["signature"], _weChat.Token, query["timestamp"]!, query["nonce"]!));
        Assert.Equal(("17", "a]]>b 路😀", "oOpenId"), (message.Key, message["Content"], message.FromUserName));
    }

    [Fact]
    public void A_sealed_reply_opens_as_WeChat_would_open_it()
    {
        var encrypted = new WeChatCipher(_weChat.EncodingAesKey, _weChat.AppId).Seal(WeChatXml.TextReply("o", "gh", DateTimeOffset.UnixEpoch, "收到😀"));
        var signature = WeChatSignature.Of(_weChat.Token, "1", "2", encrypted);

        Assert.Equal("收到😀", _weChat.ReplyText(WeChatXml.Envelope(encrypted, signature, "1", "2")));
        Assert.Throws<InvalidDataException>(() => _weChat.ReplyText(WeChatXml.Envelope(encrypted, signature, "1", "3")));
    }
}
