using System.Globalization;
using System.Text;
using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Translates between WeChat's messages and events and the activities the bot speaks.</summary>
internal static class WeChatActivities
{
    /// <summary>Every event the protocol names, in lower case, and what it is to us.</summary>
    public static IReadOnlyDictionary<string, WeChatEventKind> Events { get; } = new Dictionary<string, WeChatEventKind>(StringComparer.Ordinal)
    {
        ["subscribe"] = WeChatEventKind.Spoken,
        ["scan"] = WeChatEventKind.Spoken,
        ["click"] = WeChatEventKind.Spoken,
        ["scancode_waitmsg"] = WeChatEventKind.Spoken,
        ["scancode_push"] = WeChatEventKind.Scanned,
        ["unsubscribe"] = WeChatEventKind.Left,
        ["location"] = WeChatEventKind.Silent,
        ["view"] = WeChatEventKind.Silent,
        ["view_miniprogram"] = WeChatEventKind.Silent,
        ["pic_sysphoto"] = WeChatEventKind.Silent,
        ["pic_photo_or_album"] = WeChatEventKind.Silent,
        ["pic_weixin"] = WeChatEventKind.Silent,
        ["location_select"] = WeChatEventKind.Silent,
        ["masssendjobfinish"] = WeChatEventKind.Silent,
        ["kf_create_session"] = WeChatEventKind.Silent,
        ["kf_close_session"] = WeChatEventKind.Silent,
        ["kf_switch_session"] = WeChatEventKind.Silent,
        ["user_info_modified"] = WeChatEventKind.Silent,
        ["user_authorization_revoke"] = WeChatEventKind.Revoked,
        ["user_authorization_cancellation"] = WeChatEventKind.Revoked,
        ["templatesendjobfinish"] = WeChatEventKind.Proof,
        ["subscribe_msg_sent_event"] = WeChatEventKind.Proof,
        ["subscribe_msg_popup_event"] = WeChatEventKind.Consent,
        ["subscribe_msg_change_event"] = WeChatEventKind.Consent,
        ["qualification_verify_success"] = WeChatEventKind.Account,
        ["qualification_verify_fail"] = WeChatEventKind.Account,
        ["naming_verify_success"] = WeChatEventKind.Account,
        ["naming_verify_fail"] = WeChatEventKind.Account,
        ["annual_renew"] = WeChatEventKind.Account,
        ["verify_expired"] = WeChatEventKind.Account,
    };

    /// <returns>Null for a type or event nobody knows: it is acknowledged and counted.</returns>
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
        return push.MsgType == "event" ? Event(push, activity) : Message(push, activity with { Type = ActivityTypes.Message });
    }

    private static Activity? Message(WeChatPush push, Activity activity) => push.MsgType switch
    {
        "text" => activity with { Text = push["Content"] is null ? null : push.Fields["Content"] },
        "image" => activity with { Attachments = Media(push, ContentTypes.Image) },

        // Speech recognised by WeChat counts as written; it may be withdrawn any day and is then simply absent.
        "voice" => activity with { Text = push["Recognition"], Attachments = Media(push, ContentTypes.Voice) },
        "video" or "shortvideo" => activity with { Attachments = Media(push, ContentTypes.Video) },
        "location" => Place(push["Label"], push["Location_X"], push["Location_Y"]) is { } place
            ? activity with { Entities = place.ToEntities() }
            : activity with { Text = push["Label"] },
        "link" => activity with { Text = push["Title"] is { } title ? Phrases.LinkLine(title, push["Description"], push["Url"]) : push["Url"] },
        "miniprogrampage" => activity with { Attachments = [new Attachment { ContentType = ContentTypes.MiniProgram, Name = push["Title"] ?? push["PagePath"] }] },
        "file" => activity with { Attachments = [new Attachment { ContentType = ContentTypes.File, Name = push["Title"] ?? push["FileKey"] }] },
        _ => null,
    };

    private static Activity? Event(WeChatPush push, Activity activity) => push.Event switch
    {
        "subscribe" => activity with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [activity.From!],
            Value = Word(Scene(push)),
        },
        "unsubscribe" => activity with { Type = ActivityTypes.ConversationUpdate, MembersRemoved = [activity.From!] },
        "click" => activity with { Type = ActivityTypes.Event, Name = EventNames.Menu, Value = Word(push["EventKey"]) },
        "scan" => activity with { Type = ActivityTypes.Event, Name = EventNames.Scan, Value = Word(Scene(push)) },
        "scancode_waitmsg" => activity with { Type = ActivityTypes.Event, Name = EventNames.Scan, Value = Word(Group(push, "ScanCodeInfo")?["ScanResult"]) },
        { } known when Events.ContainsKey(known) => activity with
        {
            Type = ActivityTypes.Event,
            Name = $"{WeChatChannel.ChannelName}/{known}",
            Value = ActivityJson.ToElement(push.Fields.Where(field => field.Value.Length > 0 && !IsEnvelope(field.Key)).ToDictionary()),
            Entities = known switch
            {
                "location" => Place(null, push["Latitude"], push["Longitude"])?.ToEntities(),
                "location_select" when Group(push, "SendLocationInfo") is { } sent =>
                    Place(sent["Poiname"] ?? sent["Label"], sent["Location_X"], sent["Location_Y"])?.ToEntities(),
                _ => null,
            },
        },
        _ => null,
    };

    /// <summary>What is kept of the push: the citizen's words, or for anything else the fields by which it can be understood.</summary>
    public static string Kept(WeChatPush push)
    {
        if (push.MsgType == "text" && push["Content"] is not null)
        {
            return push.Fields["Content"];
        }

        var kept = new StringBuilder($"[{push.Event ?? push.MsgType}]");
        foreach (var (field, value) in push.Fields)
        {
            if (value.Length > 0 && !IsEnvelope(field))
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

    /// <summary>Of a QR code, as a follower or as somebody who follows by scanning it.</summary>
    private static string? Scene(WeChatPush push) =>
        push["EventKey"] is { } key ? key.StartsWith("qrscene_", StringComparison.Ordinal) ? key["qrscene_".Length..] : key : null;

    private static IReadOnlyList<Attachment>? Media(WeChatPush push, string type) =>
        push["MediaId"] is { } id ? [new Attachment { ContentType = type, ContentUrl = Heard.MediaScheme + id }] : null;

    private static PlaceEntity? Place(string? name, string? latitude, string? longitude) =>
        IsCoordinate(latitude, 90) && IsCoordinate(longitude, 180) ? new PlaceEntity(name, latitude!, longitude!) : null;

    private static bool IsCoordinate(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    private static JsonElement? Word(string? word) => word is null ? null : ActivityJson.ToElement(word);

    private static WeChatGroup? Group(WeChatPush push, string name) => push.Groups.FirstOrDefault(group => group.Name == name);

    private static bool IsEnvelope(string field) => field is "ToUserName" or "FromUserName" or "CreateTime" or "MsgType" or "MsgId" or "Event";
}
