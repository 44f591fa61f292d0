using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Lets in only what WeChat really sent to this account, in the mode agreed with it. Whatever a mode does not allow is
/// refused, because the plain <c>signature</c> does not cover the body: who has seen one URL could post any message.
/// </summary>
internal sealed class WeChatGate(WeChatOptions options, TimeProvider clock)
{
    private const int Forbidden = StatusCodes.Status403Forbidden;

    /// <summary>The console's check of our URL (接入验证).</summary>
    /// <returns>The text WeChat wants back.</returns>
    /// <exception cref="PushRefusedException">WeChat did not ask this.</exception>
    public string Verify(IQueryCollection query)
    {
        var (timestamp, nonce) = Fresh(query);
        CheckSignature(One(query, "signature"), options.Token!, timestamp, nonce);
        return One(query, "echostr");
    }

    /// <exception cref="PushRefusedException">WeChat did not send this.</exception>
    public OpenedPush Open(IQueryCollection query, string body)
    {
        var (timestamp, nonce) = Fresh(query);
        var isSealed = Optional(query, "encrypt_type") switch
        {
            null or "raw" => false,
            "aes" => true,
            _ => throw new PushRefusedException("encrypt_type is neither raw nor aes."),
        };

        var mode = options.Mode;
        if (isSealed == (mode is WeChatMode.Plain))
        {
            throw new PushRefusedException($"The body is {(isSealed ? "encrypted" : "plain")}, which WeChat:Mode {options.Mode.ToString().ToLowerInvariant()} does not allow.");
        }

        if (!isSealed)
        {
            CheckSignature(One(query, "signature"), options.Token!, timestamp, nonce);
        }

        var fields = WeChatXml.Fields(body);
        var encrypted = fields.TryGetValue("Encrypt", out var found) ? found.Trim() : null;
        if (!isSealed)
        {
            return encrypted is null
                ? new OpenedPush(WeChatXml.Push(body), nonce, Sealed: false)
                : throw new PushRefusedException("The body holds an encrypted part, which WeChat:Mode plain does not allow.");
        }

        if (string.IsNullOrEmpty(encrypted))
        {
            throw new PushRefusedException("The body holds no encrypted part.");
        }

        CheckSignature(One(query, "msg_signature"), options.Token!, timestamp, nonce, encrypted);
        if (mode is WeChatMode.Safe && fields.ContainsKey("MsgType"))
        {
            throw new PushRefusedException("The body holds the message in plain too, which WeChat:Mode safe does not allow.");
        }

        // In mode compatible the plain twin fields are not covered by any signature and are never looked at.
        var cipher = new WeChatCipher(options.EncodingAesKey!, options.AppId!);
        return new OpenedPush(WeChatXml.Push(cipher.Open(encrypted)), nonce, Sealed: true);
    }

    private (string Timestamp, string Nonce) Fresh(IQueryCollection query)
    {
        var timestamp = One(query, "timestamp");
        if (timestamp.Length > 12 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            throw new PushRefusedException("timestamp is no number of seconds.");
        }

        var age = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds - seconds;
        if (Math.Abs(age) > options.Freshness.TotalSeconds)
        {
            throw new PushRefusedException("timestamp is too far from our clock; see WeChat:FreshnessMinutes.", Forbidden);
        }

        return (timestamp, One(query, "nonce"));
    }

    private static void CheckSignature(string given, params string[] parts)
    {
        if (!WeChatSignature.Matches(given, parts))
        {
            throw new PushRefusedException("The signature does not match; compare WeChat:Token and WeChat:Mode with WeChat's console.", Forbidden);
        }
    }

    private static string One(IQueryCollection query, string key) =>
        Optional(query, key) ?? throw new PushRefusedException($"{key} is missing.");

    private static string? Optional(IQueryCollection query, string key) => query.TryGetValue(key, out var values) switch
    {
        false => null,
        true when values is [{ Length: > 0 and <= 512 } value] => value,
        _ => throw new PushRefusedException($"{key} is empty, too long or repeated."),
    };
}
