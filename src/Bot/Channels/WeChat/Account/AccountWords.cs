namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>What WeChat's error codes mean for whoever sets the account up, and what to do about them (错误码说明).</summary>
internal static class AccountWords
{
    public static string Wrong(int code, string? callerAddress = null) => code switch
    {
        0 => "微信接口没有给出明确的回答：请检查服务器能否访问微信接口（网络、防火墙、代理），稍后再试。",
        -1 => "微信系统繁忙，请稍后再试。",
        40001 or 40014 or 42001 => "微信不认可访问凭据，换取新凭据后仍然如此：请核对 AppId 与 AppSecret 是否属于同一个公众号。",
        40013 => "AppId 不对：请与公众平台“设置与开发”中的 AppID 核对（WeChat:AppId）。",
        40125 => "AppSecret 不对或已被重置：请在公众平台重新生成并更新配置（WeChat:AppSecret）。",
        40164 => $"服务器地址不在 IP 白名单：请在公众平台“设置与开发—基本配置—IP 白名单”中加入 {callerAddress ?? "本服务器的外网地址"}。",
        40015 or 40016 or 40017 or 40018 or 40019 or 40020 or 40022 or 40023 or 40024 or 40025 or 40026 or 40027 =>
            $"微信不接受这个菜单（{code}）：请检查按钮的个数、名称长度、类型和网址。",
        40029 or 40163 => "网页授权的凭据无效或已用过，请重新打开网页。",
        40054 or 40055 => $"菜单里的网址微信不接受（{code}）。",
        45009 => "今天的接口调用次数已用完，明天恢复；也可在公众平台清零（每月 10 次）。",
        45011 => "调用得太快，请一分钟后再试。",
        46003 => "公众号还没有菜单。",
        48001 => "公众号没有这个接口的权限：订阅号或未认证的账号没有，服务号须完成微信认证。",
        48004 or 50002 => "这个接口已被微信封禁，请登录公众平台查看站内信。",
        61007 or 85064 => $"公众号没有把这项权限授权给本系统（{code}）。",
        _ => $"微信拒绝了这次调用（错误码 {code}）。",
    };
}
