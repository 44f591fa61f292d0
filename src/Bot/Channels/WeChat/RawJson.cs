using System.Globalization;
using System.Text;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// JSON text as WeChat wants it: every character as itself. .NET's most relaxed encoder still writes emoji and the
/// ideographic space of a Chinese paragraph as <c>\u….</c>, and WeChat shows such escapes to the citizen or refuses them.
/// </summary>
internal static class RawJson
{
    public static byte[] TextMessage(string openId, string text) =>
        Encoding.UTF8.GetBytes($$$"""{"touser":{{{Quoted(openId)}}},"msgtype":"text","text":{"content":{{{Quoted(text)}}}}}""");

    public static byte[] TokenRequest(string appId, string secret) =>
        Encoding.UTF8.GetBytes($$"""{"grant_type":"client_credential","appid":{{Quoted(appId)}},"secret":{{Quoted(secret)}},"force_refresh":false}""");

    /// <param name="link">What the call names the address: <c>page</c> or <c>url</c>.</param>
    public static byte[] Notice(Notice notice, string link)
    {
        var data = string.Join(',', notice.Fields.Select(field => $$"""{{Quoted(field.Name)}}:{"value":{{Quoted(field.Value)}}}"""));
        var address = notice.Link is { } to ? $",\"{link}\":{Quoted(to)}" : "";
        return Encoding.UTF8.GetBytes(
            $$$"""{"touser":{{{Quoted(notice.OpenId)}}},"template_id":{{{Quoted(notice.Template)}}}{{{address}}},"data":{{{{data}}}}}""");
    }

    internal static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
