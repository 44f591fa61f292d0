using System.Globalization;
using System.Text;
using Messaging.Bot.Activities;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Translates between WeChat's messages and the activities the bot speaks.</summary>
internal static class WeChatActivities
{
    /// <summary>Kinds of message a citizen sends; others are WeChat's own business or not invented yet.</summary>
    private static readonly HashSet<string> _fromCitizens = new(StringComparer.Ordinal)
    {
        "text", "image", "voice", "video", "shortvideo", "location", "link", "miniprogrampage", "file",
    };

    public static bool IsKnownType(string type) => type == "event" || _fromCitizens.Contains(type);

    /// <returns>Null when there is nothing to answer: an event other than following the account.</returns>
    public static Activity? Of(WeChatPush push, DateTimeOffset now)
    {
        var activity = new Activity
        {
            Id = push.Key,
            Timestamp = now,
            ChannelId = WeChatChannel.ChannelName,
            From = new ChannelAccount { Id = push.FromUserName, Role = Roles.User },
            Conversation = new ConversationAccount { Id = push.FromUserName },
            Recipient = new ChannelAccount { Id = push.ToUserName, Role = Roles.Bot },
            Locale = "zh-CN",
        };

        return push.Event is { } name
            ? OfEvent(name, push, activity)
            : _fromCitizens.Contains(push.MsgType) ? activity with { Type = ActivityTypes.Message, Text = Words(push) } : null;
    }

    private static Activity? OfEvent(string name, WeChatPush push, Activity activity) => name switch
    {
        "subscribe" => activity with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [activity.From!], Value = Word(Scene(push)) },
        "scan" => activity with { Type = ActivityTypes.Event, Name = EventNames.Scan, Value = Word(Scene(push)) },
        "click" => activity with { Type = ActivityTypes.Event, Name = EventNames.Menu, Value = Word(push["EventKey"]) },
        _ => null,
    };

    /// <summary>Of a QR code, as a follower or as somebody who follows by scanning it.</summary>
    private static string? Scene(WeChatPush push) =>
        push["EventKey"] is { } key ? key.StartsWith("qrscene_", StringComparison.Ordinal) ? key["qrscene_".Length..] : key : null;

    private static System.Text.Json.JsonElement? Word(string? word) => word is null ? null : ActivityJson.ToElement(word);

    /// <summary>What is kept of the push: the citizen's words, or for anything else the fields by which it can be fetched or understood.</summary>
    public static string Kept(WeChatPush push)
    {
        if (Words(push) is { } words)
        {
            return words;
        }

        var kept = new StringBuilder($"[{push.Event ?? push.MsgType}]");
        foreach (var (field, value) in push.Fields)
        {
            if (value.Length > 0 && field is not ("ToUserName" or "FromUserName" or "CreateTime" or "MsgType" or "MsgId" or "Event"))
            {
                kept.Append(CultureInfo.InvariantCulture, $" {field}={value}");
            }
        }

        return kept.ToString();
    }

    /// <summary>
    /// A reply as WeChat's text message. Buttons become links that say their words for the citizen when tapped; the
    /// reply's own words name them as well, for clients that do not know such links.
    /// </summary>
    public static string Text(Activity reply)
    {
        var buttons = (reply.SuggestedActions?.Actions ?? [])
            .Where(action => action.Type == CardActionTypes.ImBack && action.Value?.GetString() is not null)
            .Select(action => $"<a href=\"weixin://bizmsgmenu?msgmenucontent={action.Value?.GetString()}&msgmenuid=1\">{action.Title}</a>")
            .ToList();
        var whole = buttons.Count == 0 ? reply.Text ?? "" : $"{reply.Text}\n\n{string.Join("　", buttons)}";

        // Where the text has to be cut, a link would be cut too.
        return Encoding.UTF8.GetByteCount(whole) <= TextPieces.LargestMessage ? whole : reply.Text ?? "";
    }

    /// <summary>Speech recognised by WeChat counts as written; it may be withdrawn any day and is then simply absent.</summary>
    private static string? Words(WeChatPush push) => push.MsgType switch
    {
        "text" => push["Content"] is null ? null : push.Fields["Content"],
        "voice" => push["Recognition"],
        _ => null,
    };
}
