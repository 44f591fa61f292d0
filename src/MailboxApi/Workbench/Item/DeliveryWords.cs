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
        ["The citizen no longer follows the account."] = "市民已取消关注",
        ["The window for messages is closed."] = "市民 48 小时内没有来言，或可发条数已用完",
        ["The citizen has not agreed to a notice."] = "市民没有订阅通知",
        ["No template is configured."] = "没有配置模板",
        ["The answer waits on the look-up page and for the citizen's next message."] = "市民可凭编号和查询码查看；下次来言时先发给市民",
        ["WeChat could not be reached."] = "微信接口连接不上",
        ["WeChat gave no clear answer; the message may have arrived."] = "微信没有明确回答，不知道市民是否收到",
        ["It is larger than an attachment may be."] = "文件超过附件大小限制",
        ["It is no kind of file the office keeps."] = "不是可以保存的文件类型",
        ["It is empty."] = "文件是空的",
        ["The channel failed."] = "渠道出错，稍后自动重试",
    };

    private static readonly string[] Ladder = [.. Enum.GetNames<Rung>()];

    public static string Way(string? way) => way switch
    {
        DeliveryWay.WeChat => "微信客服消息",
        DeliveryWay.WebChat => "网页对话",
        DeliveryWay.LookUp => "凭码查询",
        DeliveryWay.BotFramework => "其他会话渠道",
        DeliveryWay.Upstream => "来源平台公布",
        DeliveryWay.Post => "邮寄",
        DeliveryWay.Visit => "当面答复",
        DeliveryWay.Email => "电子邮件",
        DeliveryWay.Phone => "电话答复",
        _ => way ?? "",
    };

    /// <summary>What becomes of an answer's files, for who adds one.</summary>
    public static string AnswerFiles(string way) =>
        DeliveryWay.IsChannel(way) ? "答复送达时会告诉市民有几个附件、在哪里查看，文件本身不随消息发送。请在签发前添加，送达后再添加的不会另行通知。"
        : way is DeliveryWay.LookUp ? "市民凭编号和查询码查看答复时，可以打开答复附件。"
        : "答复附件不会自动发给市民，请按答复方式另行交付。";

    public static string How(string? how) => how switch
    {
        null => "",
        "errcode 0" or "WeChat errcode 0" => "微信接口已受理（errcode 0）",
        "template message: event success" => "模板消息送达回执",
        "subscription message: event success" => "订阅通知送达回执",
        "web chat: fetched" => "网页对话已取走答复",
        LookUpOwnItem.How => "市民已凭查询码查看",
        "web chat: socket lived past it" => "答复送出后网页对话连接正常",
        _ => how,
    };

    public static string Reason(string? reason) => reason switch
    {
        null => "",
        _ when Known.TryGetValue(reason, out var words) => words,
        _ when Ladder.Any(rung => reason.StartsWith(rung + ":", StringComparison.Ordinal)) => "各种发送方式都不可用；市民可凭编号和查询码查看，下次来言时先发给市民",
        _ when reason.StartsWith("WeChat ", StringComparison.Ordinal) && reason.Split(' ', ':') is [_, var code, ..] && code.All(character => character is '-' or (>= '0' and <= '9')) =>
            $"微信返回 {code}{WeChatWords.Of(code)}",
        _ when reason.StartsWith("No channel '", StringComparison.Ordinal) => "该渠道没有开通，无法自动发送",
        _ => reason,
    };
}
