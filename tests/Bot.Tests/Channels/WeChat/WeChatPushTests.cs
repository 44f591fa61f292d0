using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatPushTests
{
    [Fact]
    public void A_message_is_known_by_its_id() => Assert.Equal("22478079132150902", Push("<MsgType>text</MsgType><CreateTime>1</CreateTime><MsgId>22478079132150902</MsgId>").Key);

    [Fact]
    public void Two_events_in_one_second_are_two()
    {
        var location = Push("<MsgType>event</MsgType><CreateTime>1348831860</CreateTime><Event>LOCATION</Event>");
        var click = Push("<MsgType>event</MsgType><CreateTime>1348831860</CreateTime><Event>CLICK</Event><EventKey>A</EventKey>");
        var otherClick = Push("<MsgType>event</MsgType><CreateTime>1348831860</CreateTime><Event>CLICK</Event><EventKey>B</EventKey>");

        Assert.Equal(3, new[] { location.Key, click.Key, otherClick.Key }.Distinct().Count());
        Assert.Equal(click.Key, Push("<CreateTime>1348831860</CreateTime><MsgType>event</MsgType><EventKey>A</EventKey><Event>CLICK</Event>").Key);
    }

    [Fact]
    public void Two_messages_without_id_in_one_second_are_two()
    {
        var first = Push("<MsgType>text</MsgType><CreateTime>1348831860</CreateTime><Content>一</Content>");
        var second = Push("<MsgType>text</MsgType><CreateTime>1348831860</CreateTime><Content>二</Content>");

        Assert.NotEqual(first.Key, second.Key);
    }

    [Fact]
    public void Without_id_and_time_the_whole_document_identifies_it()
    {
        const string Body = "<MsgType>event</MsgType><Event>subscribe</Event>";

        Assert.Equal(Push(Body).Key, Push(Body).Key);
        Assert.NotEqual(Push(Body).Key, Push(Body + "<EventKey>qrscene_1</EventKey>").Key);
    }

    [Theory]
    [InlineData("subscribe")]
    [InlineData("SUBSCRIBE")]
    public void Events_are_known_in_any_case(string name) =>
        Assert.Equal("subscribe", Push($"<MsgType>event</MsgType><Event>{name}</Event>").Event);

    [Theory]
    [InlineData("-1")]
    [InlineData("tomorrow")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999")]
    public void An_impossible_time_is_no_time(string time) =>
        Assert.Null(Push($"<MsgType>text</MsgType><CreateTime>{time}</CreateTime>").CreatedAt);

    private static WeChatPush Push(string fields) =>
        WeChatXml.Push($"<xml><ToUserName>gh_x</ToUserName><FromUserName>oOpenId</FromUserName>{fields}</xml>");
}
