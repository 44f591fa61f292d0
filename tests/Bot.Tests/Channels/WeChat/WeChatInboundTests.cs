using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WeChat;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Items;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>Every kind of message and event, from WeChat's XML to the activity, and back to what the citizen reads.</summary>
public sealed class WeChatInboundTests
{
    private const string Account = "gh_0123456789ab";

    public static readonly TheoryData<string, string, string> Messages = new()
    {
        { "text", "<Content><![CDATA[路灯不亮]]></Content>", "路灯不亮" },
        { "image", "<PicUrl><![CDATA[http://mmbiz.qpic.cn/x]]></PicUrl><MediaId><![CDATA[m-1]]></MediaId>", "image/* channel-media:m-1" },
        { "voice", "<MediaId><![CDATA[m-1]]></MediaId><Format><![CDATA[amr]]></Format>", "audio/* channel-media:m-1" },
        { "voice", "<MediaId>m-1</MediaId><Format>amr</Format><Recognition><![CDATA[路灯不亮]]></Recognition>", "路灯不亮 audio/* channel-media:m-1" },
        { "video", "<MediaId>m-1</MediaId><ThumbMediaId>t-1</ThumbMediaId>", "video/* channel-media:m-1" },
        { "shortvideo", "<MediaId>m-1</MediaId><ThumbMediaId>t-1</ThumbMediaId>", "video/* channel-media:m-1" },
        { "location", "<Location_X>34.719</Location_X><Location_Y>113.976</Location_Y><Scale>20</Scale><Label><![CDATA[中牟加油站]]></Label>", "中牟加油站 34.719, 113.976" },
        { "link", "<Title>通告</Title><Description>施工</Description><Url>https://x.example</Url>", "［链接］通告 施工 https://x.example" },
        { "miniprogrampage", "<Title>路况</Title><AppId>wx1</AppId><PagePath>p</PagePath>", "application/vnd.wechat.mini-program 路况" },
        { "file", "<Title>材料.pdf</Title><FileKey>k</FileKey><FileTotalLen>1</FileTotalLen>", "application/vnd.wechat.file 材料.pdf" },
    };

    public static readonly TheoryData<string, string, string> Events = new()
    {
        { "subscribe", "<EventKey></EventKey>", "conversationUpdate +oOpenId" },
        { "subscribe", "<EventKey>qrscene_hall_12</EventKey><Ticket>t</Ticket>", "conversationUpdate +oOpenId hall_12" },
        { "unsubscribe", "", "conversationUpdate -oOpenId" },
        { "SCAN", "<EventKey>hall_12</EventKey><Ticket>t</Ticket>", "event scan hall_12" },
        { "LOCATION", "<Latitude>34.7</Latitude><Longitude>113.9</Longitude><Precision>20</Precision>", "event wechat/location 34.7, 113.9" },
        { "CLICK", "<EventKey>MAILBOX_PROGRESS</EventKey>", "event menu MAILBOX_PROGRESS" },
        { "VIEW", "<EventKey>https://x</EventKey><MenuId>1</MenuId>", "event wechat/view" },
        { "view_miniprogram", "<EventKey>p</EventKey><MenuId>1</MenuId>", "event wechat/view_miniprogram" },
        { "scancode_push", "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>r</ScanResult></ScanCodeInfo>", "event wechat/scancode_push" },
        { "scancode_waitmsg", "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>r-1</ScanResult></ScanCodeInfo>", "event scan r-1" },
        { "pic_sysphoto", "<EventKey>k</EventKey><SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item></PicList></SendPicsInfo>", "event wechat/pic_sysphoto" },
        { "pic_photo_or_album", "<EventKey>k</EventKey><SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item><item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo>", "event wechat/pic_photo_or_album" },
        { "pic_weixin", "<EventKey>k</EventKey><SendPicsInfo><Count>0</Count><PicList/></SendPicsInfo>", "event wechat/pic_weixin" },
        { "location_select", "<EventKey>k</EventKey><SendLocationInfo><Location_X>34.7</Location_X><Location_Y>113.9</Location_Y><Scale>15</Scale><Label>路口</Label><Poiname>加油站</Poiname></SendLocationInfo>", "event wechat/location_select 加油站 34.7, 113.9" },
        { "TEMPLATESENDJOBFINISH", "<MsgID>200163836</MsgID><Status>success</Status>", "event wechat/templatesendjobfinish" },
        { "MASSSENDJOBFINISH", "<MsgID>1</MsgID><Status>send success</Status><TotalCount>100</TotalCount>", "event wechat/masssendjobfinish" },
        { "subscribe_msg_popup_event", "<SubscribeMsgPopupEvent><List><TemplateId>a</TemplateId><SubscribeStatusString>accept</SubscribeStatusString></List><List><TemplateId>b</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List></SubscribeMsgPopupEvent>", "event wechat/subscribe_msg_popup_event" },
        { "subscribe_msg_change_event", "<SubscribeMsgChangeEvent><List><TemplateId>a</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List></SubscribeMsgChangeEvent>", "event wechat/subscribe_msg_change_event" },
        { "subscribe_msg_sent_event", "<SubscribeMsgSentEvent><List><TemplateId>a</TemplateId><MsgID>1</MsgID><ErrorCode>0</ErrorCode><ErrorStatus>success</ErrorStatus></List></SubscribeMsgSentEvent>", "event wechat/subscribe_msg_sent_event" },
        { "user_info_modified", "<OpenID>oOpenId</OpenID><AppID>wx1</AppID>", "event wechat/user_info_modified" },
        { "user_authorization_revoke", "<OpenID>oOpenId</OpenID><AppID>wx1</AppID><RevokeInfo>301</RevokeInfo>", "event wechat/user_authorization_revoke" },
        { "kf_create_session", "<KfAccount>a@b</KfAccount>", "event wechat/kf_create_session" },
        { "kf_close_session", "<KfAccount>a@b</KfAccount>", "event wechat/kf_close_session" },
        { "kf_switch_session", "<FromKfAccount>a@b</FromKfAccount>", "event wechat/kf_switch_session" },
        { "qualification_verify_success", "<ExpiredTime>1442401156</ExpiredTime>", "event wechat/qualification_verify_success" },
        { "qualification_verify_fail", "<FailTime>1442401122</FailTime><FailReason>材料不全</FailReason>", "event wechat/qualification_verify_fail" },
        { "naming_verify_success", "<ExpiredTime>1442401093</ExpiredTime>", "event wechat/naming_verify_success" },
        { "naming_verify_fail", "<FailTime>1442401061</FailTime><FailReason>x</FailReason>", "event wechat/naming_verify_fail" },
        { "annual_renew", "<ExpiredTime>1442401004</ExpiredTime>", "event wechat/annual_renew" },
        { "verify_expired", "<ExpiredTime>1442400900</ExpiredTime>", "event wechat/verify_expired" },
    };

    [Theory, MemberData(nameof(Messages))]
    public async Task A_message_becomes_an_activity_and_is_filed(string type, string fields, string expected)
    {
        Chinese.Use();
        Assert.Equal($"message {expected}", Told(Of(Document(type, fields, "<MsgId>7500000000000000001</MsgId>"))!));

        await using var desk = await WeChatDesk.OpenAsync();
        var reply = desk.Callbacks.ReplyText(await desk.BodyAsync(desk.Callbacks.Body(Document(type, fields, "<MsgId>7500000000000000001</MsgId>"))));

        Assert.Contains("编号", reply, StringComparison.Ordinal);
        Assert.Contains("查询码", reply, StringComparison.Ordinal);
        Assert.Single(await desk.ItemsAsync());
        Assert.Single(await desk.KeptMessagesAsync());
    }

    [Theory, MemberData(nameof(Events))]
    public async Task An_event_becomes_an_activity_and_is_answered_or_acknowledged(string name, string fields, string expected)
    {
        Chinese.Use();
        var document = Document("event", $"<Event><![CDATA[{name}]]></Event>{fields}", "");
        Assert.Equal(expected, Told(Of(document)!));

        await using var desk = await WeChatDesk.OpenAsync();
        var body = await desk.BodyAsync(desk.Callbacks.Body(document));

        var spoken = WeChatActivities.Events[name.ToLowerInvariant()] is WeChatEventKind.Spoken;
        Assert.Equal(spoken, desk.Callbacks.ReplyText(body) is not null);
        Assert.Equal(spoken ? 1 : 0, (await desk.KeptMessagesAsync()).Count);
        Assert.Empty(await desk.ItemsAsync());
    }

    [Fact]
    public void Every_event_of_the_table_is_tried_above() => Assert.Equal(
        WeChatActivities.Events.Keys.Where(name => name != "user_authorization_cancellation").Order(StringComparer.Ordinal),
        Events.Select(row => row.Data.Item1.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("<MsgType>hologram</MsgType><MsgId>1</MsgId>")]
    [InlineData("<MsgType>event</MsgType><Event>brand_new</Event>")]
    public async Task What_nobody_knows_is_acknowledged_logged_and_not_kept(string fields)
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var body = await desk.BodyAsync(desk.Callbacks.Body(
            $"<xml><ToUserName>{Account}</ToUserName><FromUserName>oOpenId</FromUserName><CreateTime>1</CreateTime>{fields}</xml>"));

        Assert.Equal("success", body);
        Assert.Empty(await desk.KeptMessagesAsync());
        Assert.Contains(desk.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("unknown type", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MAILBOX_NEW", "请写下新的事项")]
    [InlineData("MAILBOX_PROGRESS", "还没有登记过事项")]
    [InlineData("MAILBOX_FAQ", "常见问题")]
    [InlineData("somebody-elses", "您可以这样用")]
    public async Task A_tap_on_the_menu_says_its_words_for_the_citizen(string key, string heard)
    {
        await using var desk = await WeChatDesk.OpenAsync();

        var reply = await desk.HearsAsync(desk.Callbacks.Event(WeChatDesk.Citizen, "CLICK", ("EventKey", key)));

        Assert.Contains(heard, reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_comes_again_gets_the_same_reply()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var document = Document("event", "<Event>CLICK</Event><EventKey>MAILBOX_PROGRESS</EventKey>", "");

        var first = await desk.BodyAsync(desk.Callbacks.Body(document));
        await desk.SaysAsync(WeChatDesk.Matter);
        var again = await desk.BodyAsync(desk.Callbacks.Body(document));

        Assert.Equal(desk.Callbacks.ReplyFields(first)!.ToString(), desk.Callbacks.ReplyFields(again)!.ToString());
    }

    [Fact]
    public async Task A_then_B_then_A_again_gets_As_first_reply_and_the_contracts_number_of_items()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var a = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));
        var b = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, "就在加油站东边两百米。", "7400000000000000002"));
        desk.Clock.Advance(TimeSpan.FromSeconds(5));

        var again = await desk.BodyAsync(desk.Callbacks.Text(WeChatDesk.Citizen, WeChatDesk.Matter, "7400000000000000001"));

        Assert.Equal(desk.Callbacks.ReplyFields(a)!.ToString(), desk.Callbacks.ReplyFields(again)!.ToString());
        Assert.NotEqual(desk.Callbacks.ReplyText(a), desk.Callbacks.ReplyText(b));
        Assert.Single(await desk.ItemsAsync());
        Assert.Equal(2, (await desk.KeptMessagesAsync()).Count);
    }

    [Fact]
    public async Task A_place_becomes_the_items_place_alone_and_beside_words()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        await desk.SaysAsync(WeChatDesk.Matter);
        await desk.HearsAsync(Place(desk));
        await desk.SaysAsync("新留言");
        var receipt = await desk.HearsAsync(Place(desk));

        var items = await desk.ItemsAsync();
        Assert.Equal(["中牟加油站", "中牟加油站"], items.Select(item => item.Place));
        Assert.EndsWith("［位置］中牟加油站（34.719, 113.976）", items[0].Text, StringComparison.Ordinal);
        Assert.Contains("请再用文字说明", receipt, StringComparison.Ordinal);
        Assert.Contains(items[1].History, row => row.What == HistoryKind.Registered);
    }

    private static HttpRequestMessage Place(WeChatDesk desk) => desk.Callbacks.Message(
        WeChatDesk.Citizen, "location", ("Location_X", "34.719"), ("Location_Y", "113.976"), ("Scale", "20"), ("Label", "中牟加油站"));

    private static Activity? Of(string document) => WeChatActivities.Of(WeChatXml.Push(document), DateTimeOffset.UnixEpoch);

    private static string Document(string type, string fields, string id) =>
        $"<xml><ToUserName><![CDATA[{Account}]]></ToUserName><FromUserName><![CDATA[oOpenId]]></FromUserName><CreateTime>1348831860</CreateTime>"
        + $"<MsgType><![CDATA[{type}]]></MsgType>{fields}{id}</xml>";

    /// <summary>What an activity says, in one line.</summary>
    private static string Told(Activity activity) => string.Join(' ', new[]
    {
        activity.Type,
        activity.Name,
        activity.MembersAdded is [var added] ? $"+{added.Id}" : null,
        activity.MembersRemoved is [var removed] ? $"-{removed.Id}" : null,
        activity.Text,
        activity.Value is { ValueKind: System.Text.Json.JsonValueKind.String } value ? value.GetString() : null,
        PlaceEntity.In(activity) is { } place ? string.Join(' ', new[] { place.Name, place.Coordinates }.OfType<string>()) : null,
        activity.Attachments is [var file] ? $"{file.ContentType} {file.ContentUrl ?? file.Name}" : null,
    }.OfType<string>());
}
