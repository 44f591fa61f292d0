using System.Globalization;
using System.Text;
using System.Xml;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Reads what WeChat pushes and writes what it takes as reply. Fields come in any order, with CDATA or bare.</summary>
internal static class WeChatXml
{
    /// <summary>Of a body in bytes and of either document in characters; a text message has at most some thousand.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>WeChat's deepest, pictures of a menu entry, has five levels.</summary>
    private const int DeepestLevel = 8;

    private static readonly XmlReaderSettings _careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestBody,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,

        // A citizen may paste a control character; it is dropped below rather than costing the message.
        CheckCharacters = false,
    };

    /// <summary>The fields of the first level.</summary>
    /// <exception cref="PushRefusedException">No XML, not WeChat's, or beyond the limits.</exception>
    public static IReadOnlyDictionary<string, string> Fields(string document) => Read(document).Fields;

    /// <exception cref="PushRefusedException">As above, or the sender, the account or the type is missing.</exception>
    public static WeChatPush Push(string document)
    {
        var (fields, groups) = Read(document);
        return new WeChatPush
        {
            ToUserName = Needed(fields, "ToUserName"),
            FromUserName = Needed(fields, "FromUserName"),
            MsgType = Needed(fields, "MsgType").ToLowerInvariant(),
            Fields = fields,
            Groups = groups,
            Digest = WeChatPush.DigestOf(document),
        };
    }

    private static (IReadOnlyDictionary<string, string> Fields, IReadOnlyList<WeChatGroup> Groups) Read(string document)
    {
        var trimmed = Clean(document.TrimStart('\uFEFF')).Trim();
        if (trimmed.StartsWith('{') || trimmed.StartsWith('['))
        {
            throw new PushRefusedException("The body is JSON; choose XML as the data format in WeChat's console.");
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(trimmed), _careful);
            return Read(reader);
        }
        catch (XmlException)
        {
            throw new PushRefusedException("The body is no well-formed XML without DTD.");
        }
    }

    /// <summary>A passive text reply (被动回复). <paramref name="from"/> is the account, <paramref name="to"/> the citizen.</summary>
    public static string TextReply(string to, string from, DateTimeOffset at, string content) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<xml><ToUserName>{CData(to)}</ToUserName><FromUserName>{CData(from)}</FromUserName><CreateTime>{at.ToUnixTimeSeconds()}</CreateTime><MsgType>{CData("text")}</MsgType><Content>{CData(content)}</Content></xml>");

    /// <summary>A sealed reply. The time is in seconds: some SDKs write milliseconds, which WeChat does not say it accepts.</summary>
    public static string Envelope(string encrypted, string signature, string timestamp, string nonce) =>
        $"<xml><Encrypt>{CData(encrypted)}</Encrypt><MsgSignature>{CData(signature)}</MsgSignature><TimeStamp>{timestamp}</TimeStamp><Nonce>{CData(nonce)}</Nonce></xml>";

    private static (IReadOnlyDictionary<string, string> Fields, IReadOnlyList<WeChatGroup> Groups) Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.Name != "xml")
        {
            throw new PushRefusedException("The root element is not xml.");
        }

        var groups = new List<WeChatGroup>();
        var open = new Stack<OpenElement>([new OpenElement("xml")]);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > DeepestLevel:
                    throw new PushRefusedException("The XML is nested too deep.");

                case XmlNodeType.Element:
                    open.Push(new OpenElement(reader.Name));
                    if (reader.IsEmptyElement)
                    {
                        Close(open, groups);
                    }

                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 1:
                    open.Peek().Text.Append(reader.Value);
                    break;

                case XmlNodeType.EndElement when open.Count > 1:
                    Close(open, groups);
                    break;
            }
        }

        return (open.Peek().Fields, groups);
    }

    /// <summary>An element with elements inside is a group; its own text is only what stands between them.</summary>
    private static void Close(Stack<OpenElement> open, List<WeChatGroup> groups)
    {
        var closed = open.Pop();
        var isGroup = closed.Fields.Count > 0;
        if (isGroup)
        {
            groups.Add(new WeChatGroup(closed.Name, closed.Fields));
        }

        if (!open.Peek().Fields.TryAdd(closed.Name, isGroup ? "" : Clean(closed.Text.ToString())) && open.Count == 1)
        {
            throw new PushRefusedException("A field stands in the XML twice.");
        }
    }

    private static string Needed(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 and <= 128 } trimmed
            ? trimmed
            : throw new PushRefusedException($"{name} is missing or too long.");

    private static string CData(string value) =>
        $"<![CDATA[{Clean(value).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    /// <summary>Without the characters XML 1.0 forbids, which no reader takes and PostgreSQL partly refuses.</summary>
    private static string Clean(string value)
    {
        if (IsClean(value))
        {
            return value;
        }

        var kept = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            // A lone surrogate arrives here as U+FFFD.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static bool IsClean(string value)
    {
        foreach (var character in value)
        {
            if (!XmlConvert.IsXmlChar(character))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record OpenElement(string Name)
    {
        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

        public StringBuilder Text { get; } = new();
    }
}
