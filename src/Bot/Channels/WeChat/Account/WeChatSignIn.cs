using System.Text.Json;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>
/// Who opens one of our pages inside WeChat (网页授权, <c>snsapi_base</c>): the citizen is asked nothing and types nothing. The openid comes from
/// server to server and never stands in an address.
/// </summary>
public sealed class WeChatSignIn
{
    private readonly WeChatApi _api;
    private readonly WeChatOptions _options;
    private readonly AccountSetup _setup;

    internal WeChatSignIn(WeChatApi api, WeChatOptions options, AccountSetup setup) => (_api, _options, _setup) = (api, options, setup);

    /// <summary>Where the citizen's browser goes first. WeChat wants the parameters in this order.</summary>
    /// <param name="back">Our page for the way back; its host is registered with the account (网页授权域名).</param>
    public string Page(string back, string state) =>
        $"{_setup.AuthorizePage}?appid={Uri.EscapeDataString(_options.AppId!)}&redirect_uri={Uri.EscapeDataString(back)}"
        + $"&response_type=code&scope=snsapi_base&state={Uri.EscapeDataString(state)}#wechat_redirect";

    /// <summary>Exchanges the code, once.</summary>
    /// <returns>The openid; null for the made-up account of WeChat's preview (快照页), which nobody could be answered on.</returns>
    /// <exception cref="WeChatCallException">The code is wrong or used, or WeChat does not answer.</exception>
    public async Task<string?> OpenIdAsync(string code, CancellationToken cancel)
    {
        var answer = await _api.GetAsync(
            "sns/oauth2/access_token",
            [("appid", _options.AppId!), ("secret", _options.AppSecret!), ("code", code), ("grant_type", "authorization_code")],
            cancel);
        if (!answer.IsSuccess || !answer.Body.TryGetProperty("openid", out var openId) || openId.ValueKind != JsonValueKind.String)
        {
            throw WeChatCallException.Of(answer);
        }

        var preview = answer.Body.TryGetProperty("is_snapshotuser", out var snapshot) && snapshot.ValueKind == JsonValueKind.Number && snapshot.GetInt32() == 1;
        return preview ? null : openId.GetString();
    }
}
