using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>One message or event (消息与事件推送) that WeChat pushes to us, decrypted.</summary>
internal sealed record WeChatPush
{
    private static readonly string[] _eventIdentity = ["Event", "EventKey", "MsgID", "Ticket", "TemplateId", "UserCardCode"];

    /// <summary>The account written to, its original id (原始ID, <c>gh_…</c>).</summary>
    public required string ToUserName { get; init; }

    /// <summary>The citizen's openid, which differs per account. Never in a log.</summary>
    public required string FromUserName { get; init; }

    /// <summary>In lower case, as WeChat writes it: <c>text</c>, <c>image</c>, <c>event</c> …</summary>
    public required string MsgType { get; init; }

    /// <summary>All fields of the first level as they came; nested ones are empty here.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>What stands inside fields, innermost first; a list has one for each entry.</summary>
    public IReadOnlyList<WeChatGroup> Groups { get; init; } = [];

    /// <summary>Of the whole document: identity of last resort for a push that has neither message id nor time.</summary>
    public required string Digest { get; init; }

    /// <summary>Without white space around it, which some senders add; null when absent or empty.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Null: absent or no number.</summary>
    public DateTimeOffset? CreatedAt =>
        long.TryParse(this["CreateTime"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>In lower case, since WeChat and its documents do not agree on the case; null for messages.</summary>
    public string? Event => MsgType == "event" ? this["Event"]?.ToLowerInvariant() : null;

    /// <summary>
    /// What is the same in every retry of this push and in no other push of this citizen. Messages have an id, kept as
    /// text since it may exceed every signed number; events have none, and several of one kind may share a second.
    /// </summary>
    public string Key
    {
        get
        {
            if (this["MsgId"] is { } id)
            {
                return id;
            }

            if (this["CreateTime"] is not { } created)
            {
                return $"digest:{Digest}";
            }

            return MsgType == "event"
                ? $"event:{created}:{DigestOf(string.Join('\n', _eventIdentity.Select(name => this[name])))}"
                : $"{MsgType}:{created}:{Digest}";
        }
    }

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
