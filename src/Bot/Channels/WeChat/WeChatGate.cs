using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Lets in only what WeChat really sent to this account, in the mode agreed with it. Whatever a mode does not allow is
/// refused, because the plain <c>signature</c> does not cover the body: who has seen one URL could post any message.
/// </summary>
internal sealed class WeChatGate(WeChatOptions options, Freshness freshness)
{
    private const int Forbidden = StatusCodes.Status403Forbidden;

    /// <summary>The console's check of our URL (接入验证).</summary>
    /// <returns>The text WeChat wants back.</returns>
    /// <exception cref="PushRefusedException">WeChat did not ask this.</exception>
    public string Verify(IQueryCollection query)
    {
        var (timestamp, nonce) = Place(query);
        var echo = One(query, "echostr");
        if (Optional(query, "msg_signature") is { } signature && options.EncodingAesKey is not null)
        {
            // Enterprise accounts are asked this way, and nobody says that official ones never will be.
            CheckSignature(signature, timestamp, nonce, echo);
            freshness.Check(Seconds(timestamp), signature);
            return Opened(echo).Message;
        }

        CheckSignature(One(query, "signature"), timestamp, nonce);
        freshness.Check(Seconds(timestamp), One(query, "signature"));
        return echo;
    }

    /// <exception cref="PushRefusedException">WeChat did not send this.</exception>
    public OpenedPush Open(IQueryCollection query, string body)
    {
        var (timestamp, nonce) = Place(query);
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

        // The plain signature can be told before the body is looked at.
        var plainSignature = isSealed ? null : One(query, "signature");
        if (plainSignature is not null)
        {
            CheckSignature(plainSignature, timestamp, nonce);
            freshness.Check(Seconds(timestamp), plainSignature);
        }

        var fields = WeChatXml.Fields(body);
        var encrypted = fields.TryGetValue("Encrypt", out var found) ? found.Trim() : null;
        if (!isSealed)
        {
            return encrypted is null
                ? new OpenedPush(WeChatXml.Push(body), nonce, Seal: null)
                : throw new PushRefusedException("The body holds an encrypted part, which WeChat:Mode plain does not allow.");
        }

        if (string.IsNullOrEmpty(encrypted))
        {
            throw new PushRefusedException("The body holds no encrypted part.");
        }

        var signature = One(query, "msg_signature");
        var token = CheckSignature(signature, timestamp, nonce, encrypted);
        freshness.Check(Seconds(timestamp), signature);
        if (mode is WeChatMode.Safe && fields.ContainsKey("MsgType"))
        {
            throw new PushRefusedException("The body holds the message in plain too, which WeChat:Mode safe does not allow.");
        }

        // In mode compatible the plain twin fields are not covered by any signature and are never looked at.
        var (message, cipher) = Opened(encrypted);
        return new OpenedPush(WeChatXml.Push(message), nonce, new WeChatSeal(token, cipher));
    }

    /// <summary>With the key now valid, else with the one before.</summary>
    private (string Message, WeChatCipher Cipher) Opened(string encrypted)
    {
        PushRefusedException? refused = null;
        foreach (var key in options.EncodingAesKeys)
        {
            var cipher = new WeChatCipher(key, options.AppId!);
            try
            {
                return (cipher.Open(encrypted), cipher);
            }
            catch (PushRefusedException wrongKey)
            {
                // What the valid key says of it is what the log should tell.
                refused ??= wrongKey;
            }
        }

        throw refused ?? new PushRefusedException("There is no key to open the encrypted part.");
    }

    private static (string Timestamp, string Nonce) Place(IQueryCollection query)
    {
        var timestamp = One(query, "timestamp");
        Seconds(timestamp);
        return (timestamp, One(query, "nonce"));
    }

    private static long Seconds(string timestamp) =>
        timestamp.Length <= 12 && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : throw new PushRefusedException("timestamp is no number of seconds.");

    /// <returns>The token that signed it.</returns>
    private string CheckSignature(string given, params string[] parts)
    {
        string? found = null;
        foreach (var token in options.Tokens)
        {
            // Every token is compared, so that the time taken does not tell which one it was.
            found = WeChatSignature.Matches(given, [token, .. parts]) ? found ?? token : found;
        }

        return found ?? throw new PushRefusedException("The signature does not match; compare WeChat:Token and WeChat:Mode with WeChat's console.", Forbidden);
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
