using System.Globalization;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Token and key that opened a push and close its reply: during a change WeChat's servers may still have the former ones.</summary>
internal sealed record WeChatSeal(string Token, WeChatCipher Cipher)
{
    public string Close(string document, string nonce, DateTimeOffset now)
    {
        var encrypted = Cipher.Seal(document);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return WeChatXml.Envelope(encrypted, WeChatSignature.Of(Token, timestamp, nonce, encrypted), timestamp, nonce);
    }

    /// <summary>A record would print its secrets wherever it is logged.</summary>
    public override string ToString() => nameof(WeChatSeal);
}
