using System.Security.Cryptography;
using System.Text;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// WeChat's signature: the SHA-1 of the sorted parts in lower-case hex. <c>signature</c> covers token, timestamp and
/// nonce; <c>msg_signature</c> the encrypted text as well, and is the one that counts wherever there is one.
/// </summary>
internal static class WeChatSignature
{
    public static string Of(params string[] parts)
    {
        var sorted = (string[])parts.Clone();

        // By byte value. .NET's default order for strings follows the culture, and under zh-CN it puts letters and
        // digits elsewhere than WeChat does: a share of genuine messages would be refused.
        Array.Sort(sorted, StringComparer.Ordinal);

        // SHA-1 is what the protocol prescribes.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
    }

    public static bool Matches(string? given, params string[] parts) =>
        given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Of(parts)));
}
