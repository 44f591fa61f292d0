using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>Ways, proofs and reasons of deliveries in a clerk's words (送达用语); what is not known here stands as it was recorded.</summary>
internal static class DeliveryWords
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["The server stopped while sending."] = "发送过程中服务器中断，不知道市民是否收到",
        ["The channel failed while sending."] = "发送过程中渠道出错，不知道市民是否收到",
        ["The channel failed."] = "渠道出错，稍后自动重试",
    };

    public static string Way(string? way) => way switch
    {
        DeliveryWay.WeChat => "微信客服消息",
        DeliveryWay.WebChat => "网页对话",
        DeliveryWay.LookUp => "凭码查询",
        DeliveryWay.Upstream => "来源平台公布",
        DeliveryWay.Post => "邮寄",
        DeliveryWay.Visit => "当面答复",
        DeliveryWay.Email => "电子邮件",
        DeliveryWay.Phone => "电话答复",
        _ => way ?? "",
    };

    public static string How(string? how) => how switch
    {
        null => "",
        "errcode 0" => "微信接口已受理（errcode 0）",
        "web chat: fetched" => "网页对话已取走答复",
        LookUpOwnItem.How => "市民已凭查询码查看",
        "web chat: socket lived past it" => "答复送出后网页对话连接正常",
        _ => how,
    };

    public static string Reason(string? reason) => reason switch
    {
        null => "",
        _ when Known.TryGetValue(reason, out var words) => words,
        _ when reason.StartsWith("No channel '", StringComparison.Ordinal) => "该渠道没有开通，无法自动发送",
        _ => reason,
    };
}
