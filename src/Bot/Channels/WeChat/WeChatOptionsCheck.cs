using Microsoft.Extensions.Options;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Stops the start on a half-configured account; every line names the key and what is expected, never the value.</summary>
internal sealed class WeChatOptionsCheck : IValidateOptions<WeChatOptions>
{
    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(WeChatOptions options)
    {
        if (!IsWord(options.AppId, 6, 64))
        {
            yield return "WeChat:AppId: expected the account's AppId, letters and digits such as wx1234567890abcdef.";
        }

        if (!IsWord(options.AppSecret, 16, 128))
        {
            yield return "WeChat:AppSecret: expected the account's AppSecret, usually 32 letters and digits; required when WeChat:AppId is set.";
        }

        if (!IsWord(options.Token, 3, 32))
        {
            yield return "WeChat:Token: expected the token entered in WeChat's console, 3 to 32 letters and digits; required when WeChat:AppId is set.";
        }

        var mode = WeChatOptions.ModeOf(options.Mode);
        if (mode is null)
        {
            yield return "WeChat:Mode: expected plain, compatible or safe.";
        }

        // Without a readable mode the key is checked all the same, so that one start shows everything that is wrong.
        if (mode is not WeChatMode.Plain && !WeChatCipher.IsKey(options.EncodingAesKey))
        {
            yield return "WeChat:EncodingAesKey: expected the 43 characters of WeChat's console; required in modes compatible and safe.";
        }

        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http"))
        {
            yield return "WeChat:ApiBaseUrl: expected an absolute address such as https://api.weixin.qq.com.";
        }

        if (WeChatOptions.FreshnessOf(options.FreshnessMinutes) is null)
        {
            yield return "WeChat:FreshnessMinutes: expected whole minutes, 1 to 1440.";
        }
    }

    private static bool IsWord(string? value, int shortest, int longest) =>
        value is not null && value.Length >= shortest && value.Length <= longest && value.All(char.IsAsciiLetterOrDigit);
}
