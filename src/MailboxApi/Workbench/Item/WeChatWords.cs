namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>What WeChat's return codes mean for a delivery, in a clerk's words (微信返回码).</summary>
internal static class WeChatWords
{
    /// <returns>With its bracket; empty for a code that tells a clerk nothing.</returns>
    public static string Of(string code) => code switch
    {
        "45015" => "（超过 48 小时没有来言，或已取消关注）",
        "45047" => "（可发条数已用完）",
        "43004" or "50005" => "（市民没有关注公众号）",
        "48002" => "（市民关闭了消息接收）",
        "43101" => "（市民没有订阅，或订阅次数已用完）",
        "40003" => "（公众号不认识这位市民）",
        "40007" => "（文件已过期）",
        "45009" => "（当天调用次数已用完，次日重试）",
        "-1" or "45011" => "（系统繁忙，稍后重试）",
        "40001" or "40014" or "42001" => "（接口凭证失效，稍后重试）",
        "40013" or "40125" or "40164" or "48004" or "50002" => "（公众号设置有误，请系统管理员处理）",
        "48001" or "40037" => "（公众号没有这项权限或模板，请系统管理员处理）",
        _ => "（消息被拒，请系统管理员处理）",
    };
}
