using System.Buffers.Binary;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>
/// Pushes messages and events the way WeChat does: signed, and sealed in modes <c>compatible</c> and <c>safe</c>. Written
/// from the protocol a second time, on purpose: it shares no line with the code under test, so that a mistake there
/// does not cancel itself out.
/// </summary>
public sealed partial class FakeWeChatCallbacks(TimeProvider clock)
{
    private long _messageNumber = 7_500_000_000_000_000_000;

    public string AppId { get; init; } = "wx1234567890abcdef";

    public string Token { get; init; } = "MailboxToken2026";

    public string EncodingAesKey { get; init; } = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    /// <summary><c>plain</c>, <c>compatible</c> or <c>safe</c>.</summary>
    public string Mode { get; init; } = "safe";

    public string Account { get; init; } = "gh_0123456789ab";

    public HttpRequestMessage Verification(string echo) =>
        new(HttpMethod.Get, $"/wechat?{Query(encrypted: null)}&echostr={Uri.EscapeDataString(echo)}");

    public HttpRequestMessage Text(string openId, string content, string? messageId = null) =>
        Push(openId, "text", messageId ?? NextMessageId(), new XElement("Content", new XCData(content)));

    public HttpRequestMessage Voice(string openId, string? recognition) =>
        Push(openId, "voice", NextMessageId(), Field("MediaId", "media-1"), Field("Format", "amr"), recognition is null ? null : Field("Recognition", recognition));

    /// <summary>Any other kind of message, with the fields given.</summary>
    public HttpRequestMessage Message(string openId, string type, params (string Name, string Value)[] fields) =>
        Push(openId, type, NextMessageId(), [.. fields.Select(f => Field(f.Name, f.Value))]);

    public HttpRequestMessage Event(string openId, string name, params (string Name, string Value)[] fields) =>
        Push(openId, "event", null, [Field("Event", name), .. fields.Select(f => Field(f.Name, f.Value))]);

    /// <summary>A push of any body, signed as if it were genuine.</summary>
    public HttpRequestMessage Body(string document, string? mode = null, DateTimeOffset? at = null, string openId = "oABCDEFGHIJKLMNOPQRSTUVWXYZ1")
    {
        mode ??= Mode;
        var encrypted = mode == "plain" ? null : Seal(document);
        var body = mode switch
        {
            "plain" => document,
            "safe" => new XElement("xml", Field("ToUserName", Account), Field("Encrypt", encrypted!)).ToString(SaveOptions.DisableFormatting),
            _ => document.Replace("</xml>", $"<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>", StringComparison.Ordinal),
        };

        return Raw(body, Query(encrypted, at) + $"&openid={openId}");
    }

    /// <summary>A body with a query of the test's own.</summary>
    public static HttpRequestMessage Raw(string body, string query, string contentType = "text/xml")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return new HttpRequestMessage(HttpMethod.Post, $"/wechat?{query}") { Content = content };
    }

    public string Query(string? encrypted, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? clock.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        var query = $"signature={Sign(Token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}";
        return encrypted is null ? query : $"{query}&encrypt_type=aes&msg_signature={Sign(Token, timestamp, nonce, encrypted)}";
    }

    /// <summary>The content of a passive reply, null for <c>success</c> or an empty body. Checks what WeChat would check.</summary>
    public string? ReplyText(string body) => ReplyFields(body)?.Element("Content")?.Value;

    /// <summary>The reply document after opening the envelope.</summary>
    public XElement? ReplyFields(string body)
    {
        if (body is "" or "success")
        {
            return null;
        }

        var outer = XElement.Parse(body);
        if (outer.Element("Encrypt") is not { } encrypted)
        {
            return outer;
        }

        var expected = Sign(Token, outer.Element("TimeStamp")!.Value, outer.Element("Nonce")!.Value, encrypted.Value);
        return expected == outer.Element("MsgSignature")!.Value
            ? XElement.Parse(Open(encrypted.Value))
            : throw new InvalidDataException("WeChat would refuse this reply: its MsgSignature is wrong.");
    }

    public string Seal(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)text.Length);
        byte[] plain = [.. RandomNumberGenerator.GetBytes(16), .. length, .. text, .. Encoding.UTF8.GetBytes(AppId)];
        var pad = (byte)(32 - (plain.Length % 32));
        using var aes = NewAes();
        return Convert.ToBase64String(aes.EncryptCbc([.. plain, .. Enumerable.Repeat(pad, pad)], aes.Key.AsSpan(0, 16), PaddingMode.None));
    }

    private static string Sign(params string[] parts)
    {
        var sorted = parts.ToList();
        sorted.Sort(string.CompareOrdinal);
        return Convert.ToHexString(SHA1.HashData(Encoding.ASCII.GetBytes(string.Join("", sorted)))).ToLowerInvariant();
    }

    private static XElement Field(string name, string value) => new(name, new XCData(value));

    private string NextMessageId() => Interlocked.Increment(ref _messageNumber).ToString(CultureInfo.InvariantCulture);

    private HttpRequestMessage Push(string openId, string type, string? messageId, params XElement?[] fields) =>
        Body(
            new XElement(
                "xml",
                Field("ToUserName", Account),
                Field("FromUserName", openId),
                new XElement("CreateTime", clock.GetUtcNow().ToUnixTimeSeconds()),
                Field("MsgType", type),
                fields,
                messageId is null ? null : new XElement("MsgId", messageId)).ToString(SaveOptions.DisableFormatting),
            openId: openId);

    private string Open(string encrypted)
    {
        using var aes = NewAes();
        var plain = aes.DecryptCbc(Convert.FromBase64String(encrypted), aes.Key.AsSpan(0, 16), PaddingMode.None);
        var length = (int)BinaryPrimitives.ReadUInt32BigEndian(plain.AsSpan(16));
        var appId = Encoding.UTF8.GetString(plain, 20 + length, plain.Length - plain[^1] - 20 - length);
        return appId == AppId
            ? Encoding.UTF8.GetString(plain, 20, length)
            : throw new InvalidDataException("WeChat would refuse this reply: it is sealed for another AppId.");
    }

    private Aes NewAes()
    {
        var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(EncodingAesKey + "=");
        return aes;
    }
}
