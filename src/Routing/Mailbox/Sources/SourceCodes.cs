using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Mailbox.Sources;

/// <summary>The sources an office starts with; an administrator adds more.</summary>
public static class SourceCodes
{
    public const string WeChat = "wechat";
    public const string WebChat = "webchat";

    /// <summary>厅长信箱 itself: what a list is taken to be of when it does not say and nobody else does.</summary>
    public const string Mailbox = "portal-mailbox";

    public static IReadOnlyList<Source> Initial { get; } =
    [
        new() { Code = WeChat, Name = "微信公众号", Way = DeliveryWay.WeChat },
        new() { Code = WebChat, Name = "网页对话", Way = DeliveryWay.WebChat },
        new() { Code = Mailbox, Name = "厅长信箱", Way = DeliveryWay.Upstream },
        new() { Code = "portal-consult", Name = "网上咨询", Way = DeliveryWay.Upstream },
        new() { Code = "people-cn", Name = "人民网", Way = DeliveryWay.Upstream, AnsweredUpstream = true },
        new() { Code = "gov-portal", Name = "省政府门户网站", Way = DeliveryWay.Upstream, AnsweredUpstream = true },
        new() { Code = "weibo", Name = "微博", Way = DeliveryWay.Upstream, AnsweredUpstream = true },
        new() { Code = "app", Name = "手机应用", Way = DeliveryWay.Upstream },
        new() { Code = "letter", Name = "来信", Way = DeliveryWay.Post },
        new() { Code = "visit", Name = "来访", Way = DeliveryWay.Visit },
        new() { Code = "phone-12328", Name = "12328电话", Way = DeliveryWay.Upstream, AnsweredUpstream = true },
        new() { Code = "email", Name = "电子邮件", Way = DeliveryWay.Email },
    ];
}
