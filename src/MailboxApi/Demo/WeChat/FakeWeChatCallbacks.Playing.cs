using System.Globalization;
using System.Xml.Linq;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>Pushes of any shape, which a played phone sends as often as WeChat would.</summary>
public sealed partial class FakeWeChatCallbacks
{
    public static XElement Part(string name, string value) => Field(name, value);

    public static XElement Parts(string name, params XElement[] inner) => new(name, inner);

    /// <summary>The message itself; <see cref="Body"/> signs and seals it anew at every try, as WeChat does.</summary>
    /// <param name="messageId">Null for events, which have none.</param>
    public string Document(string openId, string type, long? messageId, params IEnumerable<XElement> fields) => new XElement(
        "xml",
        Field("ToUserName", Account),
        Field("FromUserName", openId),
        new XElement("CreateTime", clock.GetUtcNow().ToUnixTimeSeconds()),
        Field("MsgType", type),
        fields,
        messageId is { } id ? new XElement("MsgId", id.ToString(CultureInfo.InvariantCulture)) : null).ToString(SaveOptions.DisableFormatting);
}
