using System.Globalization;
using System.Xml.Linq;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>An act on the phone as WeChat pushes it, and as it looks on the phone.</summary>
/// <param name="Type">MsgType; <c>event</c> for what is no message.</param>
/// <param name="Said">How it stands on the phone; null when it leaves no line.</param>
/// <param name="Opens">Messages and time that the account may answer within.</param>
internal sealed record PhonePush(string Type, IReadOnlyList<XElement> Fields, (string Kind, string Text)? Said, (int Messages, TimeSpan For)? Opens)
{
    private static readonly (int, TimeSpan) ByMessage = (5, TimeSpan.FromHours(48));
    private static readonly (int, TimeSpan) ByTap = (3, TimeSpan.FromMinutes(1));

    /// <returns>Null when no phone can do that.</returns>
    public static PhonePush? Of(PhoneAct act, bool following) => act.Kind switch
    {
        "text" => Message("text", ("text", act.Text ?? ""), Part("Content", act.Text ?? "")),
        "tap" => Message("text", ("text", act.Text ?? ""), Part("Content", act.Text ?? ""), Part("bizmsgmenuid", "1")),
        "image" => Message("image", ("image", "图片"), Part("PicUrl", "http://mmbiz.qpic.cn/played"), Media(act)),
        "voice" => Message(
            "voice", ("voice", act.Text is { Length: > 0 } heard ? $"语音（识别为：{heard}）" : "语音（没有识别结果）"), Media(act), Part("Format", "amr"), Part("Recognition", act.Text ?? "")),
        "video" => Message("video", ("video", "视频"), Media(act), Part("ThumbMediaId", act.MediaId ?? "")),
        "location" => Message(
            "location",
            ("location", act.Text ?? ""),
            Part("Location_X", Number(act.Latitude)),
            Part("Location_Y", Number(act.Longitude)),
            Part("Scale", "16"),
            Part("Label", act.Text ?? "")),
        "link" => Message("link", ("link", act.Title ?? ""), Part("Title", act.Title ?? ""), Part("Description", act.Text ?? ""), Part("Url", act.Url ?? "")),
        "file" => Message("file", ("text", $"文件：{act.Title}"), Part("Title", act.Title ?? ""), Part("Description", ""), Part("FileKey", "k"), Part("FileMd5", "0"), Part("FileTotalLen", "1")),
        "unknown" => Message("sticker_of_the_future", ("text", "（微信新出的一种消息）")),
        "follow" => Event("subscribe", "关注了公众号", ByTap, Part("EventKey", act.Key is { Length: > 0 } scene ? "qrscene_" + scene : "")),
        "unfollow" => Event("unsubscribe", "取消了关注", null, Part("EventKey", "")),
        "scan" when following => Event("SCAN", "扫了二维码", ByTap, Part("EventKey", act.Key ?? ""), Part("Ticket", "played")),
        "scan" => Event("subscribe", "扫码关注了公众号", ByTap, Part("EventKey", "qrscene_" + act.Key), Part("Ticket", "played")),
        "click" => Event("CLICK", $"点了菜单“{act.Title}”", ByTap, Part("EventKey", act.Key ?? "")),
        "view" => Event("VIEW", $"点了菜单“{act.Title}”，打开网页", null, Part("EventKey", act.Url ?? ""), Part("MenuId", "1")),
        "scancode_waitmsg" or "scancode_push" => Event(
            act.Kind,
            $"点了菜单“{act.Title}”，扫出：{act.Text}",
            ByTap,
            Part("EventKey", act.Key ?? ""),
            FakeWeChatCallbacks.Parts("ScanCodeInfo", Part("ScanType", "qrcode"), Part("ScanResult", act.Text ?? ""))),
        "pic_photo_or_album" or "pic_sysphoto" or "pic_weixin" => Event(
            act.Kind,
            $"点了菜单“{act.Title}”",
            null,
            Part("EventKey", act.Key ?? ""),
            FakeWeChatCallbacks.Parts("SendPicsInfo", Part("Count", "1"), FakeWeChatCallbacks.Parts("PicList", FakeWeChatCallbacks.Parts("item", Part("PicMd5Sum", "0"))))),
        "location_select" => Event(
            act.Kind,
            $"点了菜单“{act.Title}”",
            null,
            Part("EventKey", act.Key ?? ""),
            FakeWeChatCallbacks.Parts(
                "SendLocationInfo", Part("Location_X", Number(act.Latitude)), Part("Location_Y", Number(act.Longitude)), Part("Scale", "16"), Part("Label", act.Text ?? ""), Part("Poiname", ""))),
        "accept" or "reject" => Event(
            "subscribe_msg_popup_event",
            act.Kind == "accept" ? "同意接收办理结果通知" : "拒绝接收办理结果通知",
            null,
            FakeWeChatCallbacks.Parts(
                "SubscribeMsgPopupEvent",
                FakeWeChatCallbacks.Parts("List", Part("TemplateId", act.Key ?? ""), Part("SubscribeStatusString", act.Kind), Part("PopupScene", "1")))),
        _ => null,
    };

    private static PhonePush Message(string type, (string, string) said, params XElement[] fields) => new(type, fields, said, ByMessage);

    private static PhonePush Event(string name, string remark, (int, TimeSpan)? opens, params XElement[] fields) =>
        new("event", [Part("Event", name), .. fields], ("remark", remark), opens);

    private static XElement Media(PhoneAct act) => Part("MediaId", act.MediaId ?? "");

    private static XElement Part(string name, string value) => FakeWeChatCallbacks.Part(name, value);

    private static string Number(double value) => value.ToString("0.000000", CultureInfo.InvariantCulture);
}
