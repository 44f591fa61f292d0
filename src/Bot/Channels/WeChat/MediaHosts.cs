namespace Messaging.Bot.Channels.WeChat;

/// <summary>Where WeChat keeps films (视频下载地址): an address from anywhere else would make this server fetch what a stranger chose.</summary>
internal static class MediaHosts
{
    private static readonly string[] Trusted = [".qq.com", ".qpic.cn", ".weixinbridge.com"];

    public static bool Trust(Uri address, Uri? api) =>
        address.Scheme is "https" or "http"
        && (Trusted.Any(suffix => address.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && address.IsDefaultPort)
            || (api is not null && address.Authority.Equals(api.Authority, StringComparison.OrdinalIgnoreCase)));
}
