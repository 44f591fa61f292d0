using System.Xml.Linq;
using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatXmlTests
{
    private const string Head = "<ToUserName><![CDATA[gh_x]]></ToUserName><FromUserName><![CDATA[oOpenId]]></FromUserName>";

    public static TheoryData<string> Edges => Vector.Ids("edge");

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_edge_message_is_read(string id)
    {
        var document = Vector.Find("edge", id).Plain("message")!;

        var push = WeChatXml.Push(document);

        Assert.Equal("text", push.MsgType);
        Assert.Equal(XElement.Parse(document).Element("MsgId")!.Value, push.Key);
        Assert.Equal(XElement.Parse(document).Element("Content")!.Value.Trim(), push["Content"] ?? "");
    }

    [Fact]
    public void Fields_come_in_any_order_with_CDATA_or_bare()
    {
        var push = WeChatXml.Push(
            """
            <?xml version="1.0" encoding="gb2312"?>
            <!-- comment --><xml>
              <MsgId> 9223372036854775808 </MsgId><Content>路面 &lt;坑&gt; &#x1F600;</Content>
              <MsgType>Text</MsgType><CreateTime><![CDATA[1348831860]]></CreateTime>
              <FromUserName>oOpenId</FromUserName><ToUserName>gh_x</ToUserName>
            </xml>
            """);

        Assert.Equal("路面 <坑> 😀", push["Content"]);
        Assert.Equal("text", push.MsgType);
        Assert.Equal("9223372036854775808", push.Key);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1348831860), push.CreatedAt);
    }

    [Fact]
    public void Nested_fields_do_not_pass_for_those_of_the_first_level()
    {
        var push = WeChatXml.Push(
            $"<xml>{Head}<MsgType>event</MsgType><Event>pic_weixin</Event><SendPicsInfo><Count>1</Count><PicList><item><MsgId>7</MsgId></item></PicList></SendPicsInfo></xml>");

        Assert.Null(push["MsgId"]);
        Assert.Null(push["Count"]);
        Assert.Null(push["SendPicsInfo"]);
    }

    [Fact]
    public void A_control_character_does_not_cost_the_citizen_the_message()
    {
        var push = WeChatXml.Push($"<xml>{Head}<MsgType>text</MsgType><Content><![CDATA[公交\u0008站\u0000台\uFFFE]]></Content><MsgId>1</MsgId></xml>");
        var escaped = WeChatXml.Push($"<xml>{Head}<MsgType>text</MsgType><Content>公交&#8;站台</Content><MsgId>1</MsgId></xml>");

        Assert.Equal("公交站台", push["Content"]);
        Assert.Equal("公交站台", escaped["Content"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("success")]
    [InlineData("<xml>")]
    [InlineData("<xml/><xml/>")]
    [InlineData("<html></html>")]
    [InlineData("<xml></xml>")]
    [InlineData("<xml><MsgType>text</MsgType></xml>")]
    [InlineData("{\"ToUserName\":\"gh_x\"}")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><ToUserName>&a;</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType></xml>")]
    [InlineData("<!DOCTYPE xml SYSTEM \"file:///etc/passwd\"><xml/>")]
    [InlineData("<xml><ToUserName>&unknown;</ToUserName></xml>")]
    [InlineData("<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName><FromUserName>o</FromUserName><MsgType>text</MsgType></xml>")]
    public void What_WeChat_would_not_send_is_refused(string document) =>
        Assert.Throws<PushRefusedException>(() => WeChatXml.Push(document));

    [Fact]
    public void A_JSON_body_is_named_in_the_log() =>
        Assert.Contains("JSON", Assert.Throws<PushRefusedException>(() => WeChatXml.Fields(" {\"Encrypt\":\"x\"}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_too_deep_or_too_long_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        var manyLevels = $"<xml>{Head}<MsgType>text</MsgType><a><b><c><d><e><f><g><h><i><j/></i></h></g></f></e></d></c></b></a></xml>";
        var @long = $"<xml>{Head}<MsgType>text</MsgType><Content>{new string('长', WeChatXml.LargestBody)}</Content></xml>";

        Assert.Throws<PushRefusedException>(() => WeChatXml.Push($"<xml>{Head}{deep}</xml>"));
        Assert.Throws<PushRefusedException>(() => WeChatXml.Push(manyLevels));
        Assert.Throws<PushRefusedException>(() => WeChatXml.Push(@long));
    }

    [Fact]
    public void A_reply_says_to_whom_from_whom_and_when_in_seconds()
    {
        var reply = XElement.Parse(WeChatXml.TextReply("oOpenId", "gh_x", DateTimeOffset.FromUnixTimeSeconds(1713424427), "收到\n编号 1"));

        Assert.Equal(["ToUserName", "FromUserName", "CreateTime", "MsgType", "Content"], reply.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["oOpenId", "gh_x", "1713424427", "text", "收到\n编号 1"], reply.Elements().Select(e => e.Value));
    }

    [Theory]
    [InlineData("a]]>b", "a]]>b")]
    [InlineData("]]>]]>", "]]>]]>")]
    [InlineData("一\u0000二\u000B三\uFFFF四😀", "一二三四😀")]
    [InlineData("<a href=\"http://x/?a=1&b=2\">查询</a>", "<a href=\"http://x/?a=1&b=2\">查询</a>")]
    public void A_reply_stays_XML_whatever_it_says(string content, string shown)
    {
        var reply = XElement.Parse(WeChatXml.TextReply("o", "gh", DateTimeOffset.UnixEpoch, content));

        Assert.Equal(shown, reply.Element("Content")!.Value);
    }

    [Fact]
    public void Half_an_emoji_in_a_reply_becomes_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", XElement.Parse(WeChatXml.TextReply("o", "gh", DateTimeOffset.UnixEpoch, "a\uD83Db")).Element("Content")!.Value);

    [Fact]
    public void A_sealed_reply_has_the_four_fields_WeChat_reads()
    {
        var vector = Vector.Find("encrypt", "tencent-doc-reply-xml");

        var envelope = XElement.Parse(WeChatXml.Envelope(vector["encrypt"]!, vector["msgSignature"]!, vector["timestamp"]!, vector["nonce"]!));

        Assert.Equal(["Encrypt", "MsgSignature", "TimeStamp", "Nonce"], envelope.Elements().Select(e => e.Name.LocalName));
        Assert.Equal([vector["encrypt"]!, vector["msgSignature"]!, "1713424427", "415670741"], envelope.Elements().Select(e => e.Value));
    }
}
